import { keep, kept } from "../i18n/index.svelte";

const THEMES = ["auto", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];
const KEPT = "recoupe-theme";

/** Light, dark, or as the system has it. */
class ThemeChoice {
  now = $state<Theme>(THEMES.find((each) => each === kept(KEPT)) ?? "auto");

  constructor() {
    this.apply();
  }

  next(): void {
    this.now = THEMES[(THEMES.indexOf(this.now) + 1) % THEMES.length] ?? "auto";
    keep(KEPT, this.now);
    this.apply();
  }

  private apply(): void {
    if (this.now === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = this.now;
  }
}

export const theme = new ThemeChoice();
