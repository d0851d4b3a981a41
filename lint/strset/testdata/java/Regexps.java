import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.regex.*;

/** Records which probes each pattern of patterns.txt matches. Run: java Regexps.java patterns.txt > regexps.tsv */
public class Regexps {
    static final String[] PROBES = {
        "", "a", "b", "c", "d", "m", "x", "z", "k", "s", "i", "A", "B", "K", "Q", "S", "Z", "I", "1", "8", "_", "-", ".", "@", "$", "^", "[", "]",
        "{", "}", "&", ":", "(", " ", "\t", "\n", "\u000B", "\f", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u00A0", "\u180E", "\u3000",
        "\u200B", "\0", "\u0001", "\u0007", "\u001B", "\u001F", "\u007F", "é", "É", "à", "ü", "ß", "ẞ", "ÿ", "Ÿ", "µ", "μ", "Μ", "å", "Å", "\u212B",
        "\u212A", "ſ", "ı", "İ", "i\u0307", "Σ", "σ", "ς", "ǅ", "ǆ", "Ǆ", "д", "Ж", "中", "٣", "¿", "€", "+", "\u0301", "a\u0301", "é\u0301",
        "😀", "😁", "😀😀", "a😀", "𐐀", "𐐨", "aa", "ab", "ba", "aab", "aaa", "aaaa", "aaaaaa", "abc", "abb", "aba", "abab", "aB", "Ab", "AB", "AAb",
        "C", "abC", "a b", "a bc", "abC1", "a1", "1a", "xyz1", "a@b", "a@b.co", "Anne Marie", "anne.marie@example.com", "a@b@c.de", " a", "a ", "a.",
        ".a", "a-b", "a.b", "a*", ".", "a\n", "a\r", "a\r\n", "a\nb", "a\n\n", "\na", "a\n ", "a\rb", "a\r\nb", "a\u0085", "a\u2028", "\n\n", "\n\r",
        "\r\n\n", "a\n\nb\n", "b\n", "ab\n", "a\nb\n", "xb", "é a", "éa", "aé", "a?", "AZ", "Az", "az1-", "^-]", "\\E", "E", "n", "y", "q", "ss", "SS",
        "Q]", "p", "l", "h", "@b", "\u0020\u0009", "axb", "aaab", "1", "12", "a12b", "\u00FF", "ab@x", "x@ab", "\uD83D", "\uDE00a", "a\uD83D", "\uDE00\uD83D",
    };

    public static void main(String[] args) throws Exception {
        StringBuilder out = new StringBuilder();
        for (String p : PROBES) {
            out.append("probe\t").append(escape(p)).append('\n');
        }
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            if (line.isEmpty() || line.startsWith("# ")) {
                continue;
            }
            out.append("pattern\t").append(escape(line)).append('\t').append(answer(line)).append('\n');
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    static String answer(String pattern) {
        Pattern p;
        try {
            p = Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return "error";
        }
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < PROBES.length; i++) {
            if (p.matcher(PROBES[i]).matches()) {
                numbers.append(numbers.length() > 0 ? "," : "").append(i);
            }
        }
        return "matches " + numbers;
    }

    static String escape(String s) {
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) {
            if (c == '\\') {
                b.append("\\\\");
            } else if (c >= ' ' && c <= '~') {
                b.append(c);
            } else {
                b.append(String.format("\\u%04x", (int) c));
            }
        }
        return b.toString();
    }
}
