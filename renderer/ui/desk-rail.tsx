import { t } from "../words/t.ts";
import { SCREENS } from "./screens.tsx";
import { useViewState } from "./view-state.ts";
import "./desk-rail.css";

/** The way from screen to screen, at the side where reading begins. */
export function DeskRail() {
  const { screen, showScreen } = useViewState();
  return (
    <nav className="desk-rail" aria-label={t("ui.screens")}>
      {SCREENS.map(({ name, title, Icon }) => (
        <button
          key={name}
          type="button"
          className="desk-rail__screen"
          aria-current={name === screen ? "page" : undefined}
          onClick={() => showScreen(name)}
        >
          <Icon size={20} aria-hidden />
          <span>{title()}</span>
        </button>
      ))}
    </nav>
  );
}
