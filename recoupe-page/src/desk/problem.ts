import { bilingual } from "../i18n/index.svelte";
import { ProblemError } from "./api";

const words = bilingual<Record<string, string>>(
  {
    "bad-request": "La demande n’est pas comprise.",
    unauthorized: "Le serveur demande un jeton d’accès.",
    forbidden: "Le serveur ne le permet pas.",
    "not-found": "Cela n’existe pas, ou plus.",
    conflict: "L’état du récit ne le permet pas maintenant.",
    "network-off": "Le réseau est coupé : le serveur a été lancé sans --network, il ne va rien chercher au-dehors.",
    "folders-off": "Le serveur ne lit pas de dossiers de sa machine ; il faudrait le lancer avec --allow-folders.",
    gone: "Cette version n’est plus gardée.",
    "too-large": "C’est trop volumineux pour le serveur.",
    unsupported: "Ce type de contenu n’est pas lu.",
    invalid: "Une valeur n’est pas valable.",
    "too-many-requests": "Trop de demandes en peu de temps ; réessayez dans un instant.",
    busy: "Le serveur est occupé ; réessayez dans un instant.",
    "refused-address": "Cette adresse est refusée : seules les adresses publiques en http ou https sont demandées.",
    "fetch-failed": "L’adresse n’a pas répondu comme il faut.",
    unavailable: "Le serveur n’est pas prêt.",
    internal: "Le serveur a rencontré une erreur.",
    offline: "Le serveur ne répond pas. Est-il encore lancé ?",
  },
  {
    "bad-request": "The request was not understood.",
    unauthorized: "The server asks for an access token.",
    forbidden: "The server does not allow this.",
    "not-found": "This does not exist, or no longer.",
    conflict: "The state of the story does not allow this now.",
    "network-off": "The network is off: the server was started without --network and fetches nothing from outside.",
    "folders-off": "The server reads no folders of its machine; it would have to be started with --allow-folders.",
    gone: "This version is no longer kept.",
    "too-large": "This is too large for the server.",
    unsupported: "This kind of content cannot be read.",
    invalid: "A value is not valid.",
    "too-many-requests": "Too many requests in a short time; try again in a moment.",
    busy: "The server is busy; try again in a moment.",
    "refused-address": "This address is refused: only public http and https addresses are fetched.",
    "fetch-failed": "The address did not answer as it should.",
    unavailable: "The server is not ready.",
    internal: "The server met an error.",
    offline: "The server does not answer. Is it still running?",
  },
);

/** A failure in the reader's language, with what the server has to add. */
export function told(failure: unknown): string {
  if (!(failure instanceof ProblemError)) return words().offline!;
  const known = words()[failure.code] ?? (failure.status >= 500 ? words().internal : failure.title || words()["bad-request"]);
  return failure.detail && failure.detail !== known ? `${known} ${failure.detail}` : known!;
}

export const isCode = (failure: unknown, code: string): boolean => failure instanceof ProblemError && failure.code === code;
