// A program that uses the golden package; it must compile as it stands, and prints what it found.
import {
  LifecycleStage,
  lifecycleStage,
  lifecycleStageMeta,
  leadStatus,
  oddTexts,
  opportunityStageMeta,
  type LifecycleStageOpen,
} from "@sample/picklists";

declare const console: { log(text: string): void };

const stage: LifecycleStage = LifecycleStage.MQL;
const open: LifecycleStageOpen = "evangelist";
// @ts-expect-error: not a value of the list
const wrong: LifecycleStage = "evangelist";
const four: 4 = lifecycleStageMeta.mql.number;
// @ts-expect-error: facts are asked of known values only
const meta: unknown = lifecycleStageMeta[open];

function describe(value: LifecycleStage): string {
  switch (value) {
    case LifecycleStage.CONTACT:
    case LifecycleStage.PROSPECT:
    case LifecycleStage.SUSPECT:
      return "early";
    case LifecycleStage.MQL:
    case LifecycleStage.CLIENT:
      return "late";
  }
}

console.log(
  JSON.stringify({
    stage,
    four,
    ignored: [wrong, meta],
    described: describe(stage),
    labels: [lifecycleStage.label(stage), lifecycleStage.label(stage, "fr-CA"), lifecycleStage.label(stage, "de")],
    unknownLabel: lifecycleStage.label(open, "fr"),
    definition: [lifecycleStage.definition("client", "fr"), leadStatus.definition("working")],
    codes: [lifecycleStage.code(stage, "hubspot"), lifecycleStage.code(stage, "odoo"), lifecycleStage.code(stage, "toString"), lifecycleStage.code(open, "hubspot")],
    fromNumber: [lifecycleStage.fromNumber(8), lifecycleStage.fromNumber(2) ?? null],
    fromCode: [lifecycleStage.fromCode("hubspot", "customer"), lifecycleStage.fromCode("hubspot", "other")],
    parse: [lifecycleStage.parse("mql"), lifecycleStage.parse("toString")],
    is: [lifecycleStage.is("mql"), lifecycleStage.is(4), lifecycleStage.is("constructor")],
    active: lifecycleStage.active,
    isActive: [lifecycleStage.isActive("mql"), lifecycleStage.isActive("suspect"), lifecycleStage.isActive(open)],
    values: lifecycleStage.values,
    initial: [lifecycleStage.initial, oddTexts.initial ?? null],
    caption: lifecycleStage.caption("fr"),
    deprecated: lifecycleStageMeta.suspect.deprecated,
    probability: opportunityStageMeta.offer_sent.probability,
  }),
);
