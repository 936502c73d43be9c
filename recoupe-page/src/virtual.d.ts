declare module "virtual:messages" {
  /** The words that all views of a dossier share, by language and key. */
  const messages: { fr: Record<string, string>; en: Record<string, string> };
  export default messages;
}
