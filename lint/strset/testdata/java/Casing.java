import java.nio.charset.StandardCharsets;
import java.util.*;

/** Records every code point that a change of case alters. Run: java Casing.java > casing.tsv */
public class Casing {
    public static void main(String[] args) throws Exception {
        StringBuilder out = new StringBuilder("# code point, upper case, lower case (Locale.ROOT), in hexadecimal; - means unchanged\n");
        for (int c = 0; c <= 0x10FFFF; c++) {
            if (c >= 0xD800 && c <= 0xDFFF) {
                continue;
            }
            String s = new String(Character.toChars(c));
            String upper = s.toUpperCase(Locale.ROOT), lower = s.toLowerCase(Locale.ROOT);
            if (!upper.equals(s) || !lower.equals(s)) {
                out.append(Integer.toHexString(c)).append('\t').append(hex(s, upper)).append('\t').append(hex(s, lower)).append('\n');
            }
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    static String hex(String was, String is) {
        if (was.equals(is)) {
            return "-";
        }
        StringJoiner b = new StringJoiner(" ");
        is.codePoints().forEach(c -> b.add(Integer.toHexString(c)));
        return b.toString();
    }
}
