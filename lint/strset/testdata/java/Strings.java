import java.nio.charset.StandardCharsets;
import java.util.*;

/** Records what String's methods do. Run: java Strings.java > strings.tsv */
public class Strings {
    static final String[] TEXTS = {"", "a", "aa", "aaa", "aaaa", "abc", "abab", "ababa", "aab", "abcabc", "a b c", " a ", "a@b", "a@b@c", "@", "@@",
        "Anne Marie", "ß", "straße", "ŉ", "İ", "ı", "ΑΣ", "ΑΣ Β", "Σ", "ΣΑ", "ﬁn", "ΐ", "ǆ", "é", "e\u0301", "😀", "a😀b", "😀😀", "a😀", "𐐀𐐨", "ÅÄÖ", "\n", "\uD83D", "\uDE00", "a\uD83D", "\uD83Da\uDE00", "\uD83D \uDE00", "\uDE00\uD83D"};
    static final String[][] PAIRS = {{"a", "b"}, {"a", ""}, {"aa", "a"}, {"aba", "x"}, {"ab", "ba"}, {"@", "."}, {" ", ""}, {"😀", "x"}, {"", "-"}, {"", ""},
        {"a", "aa"}, {"ß", "ss"}, {"\uD83D", "x"}, {"\uDE00", ""}, {"a", "\uD83D"}};
    static final int[][] CUTS = {{0, 0}, {0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 2}, {0, 5}, {3, 1}, {1, 1}, {-1, 1}, {2, 4}};
    static StringBuilder out = new StringBuilder("# function, arguments, result; ! means an exception\n");

    public static void main(String[] args) throws Exception {
        for (String s : TEXTS) {
            row("length", s, "" + s.length());
            row("upper", s, s.toUpperCase(Locale.ROOT));
            row("lower", s, s.toLowerCase(Locale.ROOT));
            row("removeSpaces", s, s.replace(" ", ""));
            for (String[] p : PAIRS) {
                row("replace", s, p[0], p[1], s.replace(p[0], p[1]));
                int i = s.indexOf(p[0]);
                row("replaceFirst", s, p[0], p[1], i < 0 ? s : s.substring(0, i) + p[1] + s.substring(i + p[0].length()));
                row("before", s, p[0], i < 0 ? "!" : s.substring(0, i));
                row("after", s, p[0], i < 0 ? "!" : s.substring(i + p[0].length()));
            }
            for (int[] c : CUTS) {
                String result;
                try {
                    result = s.substring(c[0], c[1]);
                } catch (StringIndexOutOfBoundsException e) {
                    result = "!";
                }
                row("substring", s, "" + c[0], "" + c[1], result);
            }
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    static void row(String... fields) {
        StringJoiner b = new StringJoiner("\t");
        for (String f : fields) {
            StringBuilder e = new StringBuilder();
            for (char c : f.toCharArray()) {
                e.append(c == '\\' ? "\\\\" : c >= ' ' && c <= '~' ? "" + c : String.format("\\u%04x", (int) c));
            }
            b.add(e);
        }
        out.append(b).append('\n');
    }
}
