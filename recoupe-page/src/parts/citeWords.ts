import { bilingual } from "../i18n/index.svelte";

/** The words of copying a citation. */
export const words = bilingual(
  {
    open: "Citer",
    forms: { press: "Presse", bibtex: "BibTeX", link: "Lien" },
    copy: "Copier",
    copied: (form: string) => `Copié : ${form}`,
    failed: "Le navigateur refuse la copie : le texte est sélectionné, copiez-le avec le clavier.",
    linkNote: "Lien vers dossier.html, où qu’il se trouve.",
  },
  {
    open: "Cite",
    forms: { press: "Press (French)", bibtex: "BibTeX", link: "Link" },
    copy: "Copy",
    copied: (form: string) => `Copied: ${form}`,
    failed: "The browser refuses to copy: the text is selected, copy it with the keyboard.",
    linkNote: "A link to dossier.html, wherever it lies.",
  },
);
