// The pictures in docs/: what they show, and how two of them are held against each other.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const DOCS = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

/** The views of the example's dossier that the docs show, by the name of the picture. */
export const PICTURES = {
  overview: { hash: "#/overview" },
  timeline: { hash: "#/timeline" },
  event: {
    hash: (dossier) => `#/events/${meeting(dossier).id}?at=${at(contradicted(dossier))}`,
    viewport: { width: 1440, height: 900 },
    scroll: "td.conflict",
  },
  people: { hash: (dossier) => `#/people/${busiest(dossier)}` },
  copies: { hash: (dossier) => `#/copies/${dossier.copies[0].id}` },
  dark: { hash: (dossier) => `#/events/${meeting(dossier).id}`, colorScheme: "dark" },
  narrow: { hash: "#/overview", viewport: { width: 390, height: 780 } },
};

export const SIZE = { width: 1280, height: 800 };

export function kept(name) {
  const file = `${DOCS}${name}.png`;
  return existsSync(file) ? readFileSync(file) : null;
}

export function keep(name, picture) {
  writeFileSync(`${DOCS}${name}.png`, picture);
}

/**
 * How far two pictures are apart, 0 to 1: the mean difference of brightness over squares of 16 pixels, so that other fonts
 * on another machine hardly count and another layout does. Infinity where their sizes differ.
 */
export async function difference(page, one, other) {
  return page.evaluate(
    async (pictures) => {
      const grids = [];
      for (const picture of pictures) {
        const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const width = Math.ceil(image.width / 16);
        const height = Math.ceil(image.height / 16);
        const canvas = new OffscreenCanvas(width, height).getContext("2d");
        canvas.imageSmoothingQuality = "high";
        canvas.drawImage(image, 0, 0, width, height);
        grids.push({ width, height, data: canvas.getImageData(0, 0, width, height).data });
      }
      const [a, b] = grids;
      if (a.width !== b.width || a.height !== b.height) return Infinity;
      let sum = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        for (let channel = 0; channel < 3; channel++) sum += Math.abs(a.data[i + channel] - b.data[i + channel]);
      }
      return sum / ((a.data.length / 4) * 3 * 255);
    },
    [one, other].map((picture) => picture.toString("base64")),
  );
}

/** The words of one of the sides about the meeting. */
function contradicted(dossier) {
  return dossier.conflicts.find((conflict) => conflict.about === meeting(dossier).id).sides[0].evidence[0];
}

/** The meeting that most articles tell of and that they tell differently. */
function meeting(dossier) {
  const disputed = new Set(dossier.conflicts.map((conflict) => conflict.about));
  return dossier.events.filter((event) => event.kind === "meeting" && disputed.has(event.id)).sort((a, b) => b.reports.length - a.reports.length)[0] ?? dossier.events[0];
}

function busiest(dossier) {
  const counts = new Map();
  for (const event of dossier.events) for (const { actor } of event.participants) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const people = dossier.actors.filter((actor) => actor.type === "person");
  return people.sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))[0].id;
}

function at({ article, start, end }) {
  return `${article}:${start}-${end}`;
}
