export { default as HoleRow } from "./HoleRow.svelte";
export { default as ImpossibleRow } from "./ImpossibleRow.svelte";
export { default as ProblemRow } from "./ProblemRow.svelte";
export { default as ReworkedRow } from "./ReworkedRow.svelte";
