import java.util.Optional;
import sample.lengthy.LongList;

/** A program that uses a list too long for an enumeration, and prints what it found. */
final class Long {
  private Long() {}

  public static void main(String[] arguments) {
    LongList last = LongList.A2500;
    LongList first = LongList.values()[0];
    say(last, last.id(), last.number(), last.label(), last == LongList.fromId("a2500").get());
    say(LongList.values().length, LongList.active().size(), first.replacedBy());
    say(LongList.initial(), LongList.fromCode("hubspot", "zero"), LongList.fromNumber(-1));
    say(LongList.fromCode("x", "a1").equals(Optional.of(LongList.A1)));
  }

  private static void say(Object... found) {
    System.out.println(java.util.Arrays.toString(found));
  }
}
