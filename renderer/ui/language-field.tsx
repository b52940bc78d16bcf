import { NativeSelect } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { chooseLanguage, systemLanguage, useLanguageSetting } from "../words/language-setting.ts";
import { factsOf, LANGUAGES } from "../words/languages.ts";
import { t } from "../words/t.ts";

/** Chooses the language of this desk; each one is named in its own words. */
export function LanguageField() {
  const { chosen, isJustChosen } = useLanguageSetting();
  const choose = useMutation({ mutationFn: chooseLanguage });
  const field = useRef<HTMLSelectElement>(null);
  // A choice draws the page anew: who made it stands in the field as before.
  const [hadFocus] = useState(isJustChosen);
  useEffect(() => {
    if (hadFocus) field.current?.focus();
    useLanguageSetting.setState({ isJustChosen: false });
  }, [hadFocus]);
  const system = t("ui.languageOfSystem", { language: factsOf(systemLanguage()).name });
  return (
    <NativeSelect
      ref={field}
      label={t("ui.language")}
      data-autofocus={hadFocus || undefined}
      value={chosen ?? ""}
      data={[
        { value: "", label: system },
        ...LANGUAGES.map(({ language, name }) => ({ value: language, label: name })),
      ]}
      onChange={(event) => {
        const wanted = LANGUAGES.find(({ language }) => language === event.currentTarget.value);
        choose.mutate(wanted?.language ?? null);
      }}
    />
  );
}
