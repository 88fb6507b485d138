import com.new_.int_.A;

/** Prints what a value is called in each language asked for. */
final class Tags {
  private Tags() {}

  public static void main(String[] tags) {
    for (String tag : tags) {
      System.out.println(A.A.label(tag));
    }
  }
}
