import java.util.Optional;
import sample.picklists.LeadStatus;
import sample.picklists.LifecycleStage;
import sample.picklists.OpportunityStage;

/** A program that uses the golden package, and prints what it found. */
final class Program {
  private Program() {}

  public static void main(String[] arguments) {
    LifecycleStage mql = LifecycleStage.MQL;
    LifecycleStage suspect = LifecycleStage.fromId("suspect").orElseThrow();
    say(mql.id(), mql.number(), describe(mql));
    say(mql.label(), mql.label("fr-CA"), mql.label("de"));
    say(LifecycleStage.CLIENT.definition("fr"), LeadStatus.WORKING.definition("en").isEmpty());
    say(LifecycleStage.caption("fr"));
    say(mql.code("hubspot"), mql.code("odoo"));
    say(LifecycleStage.fromCode("hubspot", "customer"), LifecycleStage.fromCode("hubspot", "x"));
    say(LifecycleStage.fromNumber(8), LifecycleStage.fromNumber(2), LifecycleStage.fromId("MQL"));
    say(LifecycleStage.active(), LifecycleStage.initial(), OpportunityStage.initial());
    say(suspect.isActive(), suspect.replacedBy(), mql.isActive(), mql.replacedBy());
    say(suspect.deprecation().orElseThrow().since(), suspect.deprecation().get().reason("fr"));
    say(LifecycleStage.fromId("prospect").flatMap(LifecycleStage::deprecation).get().sunset());
    say(OpportunityStage.OFFER_SENT.facts().probability(), OpportunityStage.OFFER_SENT.facts().won());
    say(Optional.ofNullable(LeadStatus.WORKING.facts().probability()));
  }

  private static String describe(LifecycleStage stage) {
    return switch (stage) {
      case CONTACT -> "early";
      case MQL, CLIENT -> "late";
      default -> "old";
    };
  }

  private static void say(Object... found) {
    System.out.println(java.util.Arrays.toString(found));
  }
}
