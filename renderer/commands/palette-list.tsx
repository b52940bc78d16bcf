import { Combobox, useCombobox } from "@mantine/core";
import { useEffect, useRef } from "react";
import { t } from "../words/t.ts";
import { KeyCaps } from "./key-caps.tsx";
import type { PaletteGroup, PaletteItem } from "./palette-groups.ts";

/** The lines of the palette and which of them Enter is for. */
export interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly chosen: PaletteItem | undefined;
  readonly optionId: (item: PaletteItem) => string;
  readonly onRun: (item: PaletteItem) => void;
}

/** The lines of the palette under their headings; the focus stays in the field. */
export function PaletteList({ id, groups, chosen, optionId, onRun }: PaletteListProps) {
  const combobox = useCombobox({ opened: true });
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen?.id]);
  return (
    <Combobox store={combobox}>
      <Combobox.Options id={id} aria-label={t("commands.palette.list")} className="palette__list" ref={list}>
        {groups.map((group) => (
          <Combobox.Group key={group.id} label={group.title} classNames={{ groupLabel: "palette__heading" }}>
            {group.items.map((item) => (
              <Combobox.Option
                key={item.id}
                id={optionId(item)}
                value={item.id}
                aria-selected={item.id === chosen?.id}
                className="palette__item"
                onClick={() => onRun(item)}
              >
                <span>
                  <bdi>{item.label}</bdi>
                  {item.hint === undefined ? null : <span className="palette__hint">{item.hint}</span>}
                </span>
                {item.keys === undefined ? null : <KeyCaps keys={item.keys} />}
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
    </Combobox>
  );
}
