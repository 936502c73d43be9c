// Dossiers of any size, made from the example's: its events again and again, on other days.
import { example } from "./dossier.mjs";

const DAY = 86_400_000;
const shifted = (iso, days) => {
  if (!iso) return iso;
  const precision = iso.length;
  const [date, time] = iso.split("T");
  const at = Date.parse(`${date}${"0000-01-01".slice(date.length)}T00:00:00Z`);
  const moved = new Date(at + days * DAY).toISOString().slice(0, date.length);
  return precision > 10 ? `${moved}T${time}` : moved;
};

/**
 * @param count how many events
 * @param span over how many days they are spread
 */
export function large(count, span = 180) {
  const dossier = example();
  const models = dossier.events.filter((event) => (event.date.value ?? event.date.earliest ?? event.date.latest ?? "2025") >= "2025");
  const events = [];
  // The same sequence each time: a test that fails fails again.
  let seed = 42;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  for (let i = 0; i < count; i++) {
    const model = models[i % models.length];
    const days = Math.floor(random() * span);
    const date = { ...model.date };
    for (const key of ["value", "earliest", "latest"]) date[key] = shifted(date[key], days);
    const articles = dossier.articles.length;
    const reports = Array.from({ length: 1 + Math.floor(random() * random() * 6) }, (_, k) => {
      if (k === 0) return model.reports[0];
      const article = dossier.articles[(i + k) % articles];
      return { article: article.id, evidence: [{ article: article.id, start: 0, end: 12, attribution: [], modality: "asserted" }] };
    }).filter((report, k, all) => all.findIndex((other) => other.article === report.article) === k);
    events.push({ ...model, id: `ev-${i}`, title: `${model.title} (${i + 1})`, date, reports, independentReports: reports.length });
  }
  dossier.events = events;
  dossier.conflicts = dossier.conflicts.map((conflict, i) => ({ ...conflict, about: `ev-${i * 7}` }));
  dossier.story.to = shifted("2025-05-05", span);
  return dossier;
}
