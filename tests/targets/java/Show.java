import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import picklists.Deprecation;
import picklists.Facts;
import picklists.Hostile;

/** Prints all texts of the hostile list: what they belong to, the language, the text in base 64. */
final class Show {
  private Show() {}

  public static void main(String[] arguments) {
    for (Hostile value : Hostile.values()) {
      Facts facts = value.facts();
      show(value, "label", facts.labels());
      show(value, "definition", facts.definitions());
      show(value, "code", facts.codes());
      show(value, "reason", value.deprecation().map(Deprecation::reasons).orElse(Map.of()));
    }
  }

  private static void show(Hostile value, String what, Map<String, String> texts) {
    texts.forEach(
        (key, text) -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          String shown = Base64.getEncoder().encodeToString(bytes);
          System.out.println(String.join(" ", value.id(), what, key, shown));
        });
  }
}
