// A small dossier of our own: a copy, an update, characters beyond the basic plane, ranges that overlap one another.

const FIRST = `Incendie à Lormont-le-Vieux 🔥🔥

Un incendie a détruit jeudi la halle de Lormont-le-Vieux 🏚. Trois familles ont été relogées, selon la mairie. La halle datait de 1870.

Lire aussi : les marchés du dimanche 🥕 reviennent`;
const COPY = `Halle détruite à Lormont-le-Vieux

Un incendie a détruit jeudi la halle de Lormont-le-Vieux 🏚. La mairie a relogé trois familles. Personne n'a été blessé.`;
const OTHER = `Lormont-le-Vieux : cinq familles relogées

Cinq familles sont relogées après l'incendie de Lormont-le-Vieux, dit la préfète Odile Marsan. « Nous avons relogé 𝐭𝐨𝐮𝐭 le monde 👪 », a-t-elle dit.`;

/** The place of words in a text, in code points. */
export function place(article, text, words, more = {}) {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(words);
  const start = [...text.slice(0, at)].length;
  return { article, start, end: start + [...words].length, attribution: [], modality: "asserted", ...more };
}

/** The mentions of an actor in one article, as a dossier has them. */
const mention = (...places) => ({ article: places[0].article, spans: places.map(({ start, end }) => [start, end]) });
const published = (date) => ({ status: "stated", date, earliest: date, latest: date, because: ["L'article porte cette date."], steps: [], stated: [], evidence: [] });
const article = (id, path, outlet, date, text, more = {}) => ({
  id,
  path,
  title: text.split("\n")[0],
  outlet,
  byline: null,
  language: "fr",
  sourceUrl: null,
  agencies: [],
  published: published(date),
  wording: { kind: "plain", score: 0, signs: [] },
  text,
  removed: [],
  ...more,
});

export function made() {
  const one = (words, more) => place("a-one", FIRST, words, more);
  const two = (words, more) => place("a-two", COPY, words, more);
  const three = (words, more) => place("a-three", OTHER, words, more);
  const sentence = (kind, words, of, likeness) => {
    const { start, end } = two(words);
    const from = of && one(of);
    return { start, end, kind, ...(from ? { ofStart: from.start, ofEnd: from.end } : {}), likeness };
  };
  const aside = one("Lire aussi : les marchés du dimanche 🥕 reviennent");
  const inner = one("dimanche 🥕 reviennent");
  const sign = two("La mairie a relogé");
  return {
    schemaVersion: 1,
    story: { title: "La halle de Lormont-le-Vieux", language: "fr", from: "2031-05-08", to: "2031-05-10" },
    articles: [
      article("a-one", "un.txt", "L'Écho de Lormont", "2031-05-09", FIRST, {
        byline: "Jeanne Adour",
        sourceUrl: "https://echo.example/halle_{brûlée}?a=1&b=2",
        removed: [
          { start: aside.start, end: aside.end, why: "teaser", rule: "read-also" },
          { start: inner.start, end: inner.end, why: "share", rule: "share-line" },
        ],
      }),
      article("a-two", "deux.txt", "Lormont-Matin", "2031-05-09", COPY, {
        wording: { kind: "spun", score: 1.2, signs: [{ start: sign.start, end: sign.end, rule: "spun", because: "On ne reloge pas ainsi." }] },
      }),
      article("a-three", "trois.txt", null, "2031-05-10", OTHER),
    ],
    actors: [
      { id: "e-marsan", type: "person", name: "Odile Marsan", variants: ["Odile Marsan"], roles: [{ title: "préfète", evidence: [three("préfète")] }], because: [], mentions: [mention(three("Odile Marsan"), three("-elle"))] },
    ],
    events: [
      {
        id: "ev-fire",
        code: "OTHER",
        kind: "fire",
        modes: [],
        status: "held",
        title: "Incendie à Lormont-le-Vieux",
        date: {
          value: "2031-05-08",
          earliest: "2031-05-08",
          latest: "2031-05-08",
          because: ["« jeudi » donne le jour de la semaine."],
          steps: [
            { because: "L'article porte la date du 9 mai.", evidence: [], earliest: "2031-05-03", latest: "2031-05-09", days: 7 },
            { because: "« jeudi » donne le jour de la semaine.", evidence: [one("jeudi")], earliest: "2031-05-08", latest: "2031-05-08", days: 1 },
          ],
        },
        place: "Lormont-le-Vieux",
        placeEvidence: [two("Lormont-le-Vieux"), one("la halle de Lormont-le-Vieux"), three("Lormont-le-Vieux")],
        participants: [{ actor: "e-marsan", role: "present", evidence: [three("Odile Marsan")] }],
        attributes: [
          {
            name: "displaced",
            status: "updated",
            values: [
              { value: "3", bound: "exact", evidence: [one("Trois familles"), two("trois familles")] },
              { value: "5", bound: "exact", evidence: [three("Cinq familles", { attribution: ["Odile Marsan"] })] },
            ],
          },
        ],
        reports: [
          { article: "a-one", evidence: [one("Un incendie a détruit jeudi la halle de Lormont-le-Vieux 🏚."), one("Trois familles ont été relogées, selon la mairie.")] },
          { article: "a-two", evidence: [two("Un incendie a détruit jeudi la halle de Lormont-le-Vieux 🏚.")] },
          { article: "a-three", evidence: [three("Cinq familles sont relogées après l'incendie de Lormont-le-Vieux, dit la préfète Odile Marsan.")] },
        ],
        independentReports: 2,
        because: ["Même lieu, même jour."],
        origins: [
          { articles: ["a-two", "a-one"], because: ["deux.txt reprend un.txt."] },
          { articles: ["a-three"], because: ["trois.txt le tient de la préfète."] },
        ],
      },
      {
        id: "ev-two",
        code: "CONSULT",
        kind: "talk",
        modes: [],
        status: "planned",
        title: "Réunion à Lormont-le-Vieux",
        date: { value: null, latest: "2031-05-10", because: [], steps: [] },
        place: null,
        participants: [],
        attributes: [],
        reports: [{ article: "a-three", evidence: [three("Nous avons relogé 𝐭𝐨𝐮𝐭 le monde 👪")] }],
        independentReports: 1,
        because: [],
        origins: [
          { articles: ["a-three"], because: ["Ce qu'elle dit."] },
          { articles: ["a-three"], because: ["Ce que l'article ajoute."] },
        ],
      },
    ],
    statements: [
      {
        id: "st-1",
        speaker: "e-marsan",
        speakerText: "elle",
        kind: "direct",
        text: "Nous avons relogé 𝐭𝐨𝐮𝐭 le monde 👪",
        cue: "a-t-elle dit",
        via: [],
        sameAs: [],
        evidence: three("Nous avons relogé 𝐭𝐨𝐮𝐭 le monde 👪"),
      },
    ],
    conflicts: [
      {
        id: "cf-1",
        kind: "update",
        about: "ev-fire",
        attribute: "displaced",
        sides: [
          { value: "3", evidence: [one("Trois familles")], independentReports: 1 },
          { value: "5", evidence: [three("Cinq familles")], independentReports: 1 },
        ],
        explanation: "Un chiffre plus récent remplace le premier.",
      },
    ],
    deadlines: [],
    sequences: [],
    copies: [
      {
        id: "cp-1",
        article: "a-two",
        of: "a-one",
        relation: "rewrite",
        overlap: 0.6,
        direction: "article-from-of",
        because: ["un.txt est plus ancien."],
        shared: [],
        sentences: [
          sentence("copied", "Un incendie a détruit jeudi la halle de Lormont-le-Vieux 🏚.", "Un incendie a détruit jeudi la halle de Lormont-le-Vieux 🏚.", 1),
          sentence("reworded", "La mairie a relogé trois familles.", "Trois familles ont été relogées, selon la mairie.", 0.7),
          sentence("new", "Personne n'a été blessé.", null, 0),
        ],
      },
    ],
    mergedInto: [{ id: "ev-gone", into: "ev-fire" }],
    problems: [{ code: "empty", place: "quatre.txt", detail: "Le fichier est vide.", skipped: true }],
  };
}
