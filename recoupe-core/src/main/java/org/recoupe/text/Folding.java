package org.recoupe.text;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Folding for comparison: case, accents, typographic signs. The result is a key, never shown.
 *
 * <p>Stateless; safe for use by many threads. Independent of the default locale.
 */
public final class Folding {

    /** Letters with their accents, and signs that stay as they are. */
    private static final String ACCENTED = "éèàêçùôîûâïëüöäáíóúñÉÈÀÊÇÙÔÎÛÂÏËÜÖÄÁÍÓÚÑ«»–—“”";

    private static final String PLAIN = "eeaecuoiuaieuoaaiounEEAECUOIUAIEUOAAIOUN«»–—“”";

    private Folding() {}

    /** Lower case with accents kept (composed, NFC); typographic apostrophes, hyphens and spaces made plain. */
    public static String lower(String text) {
        String composed = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        String lower = composed.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (plain(lower.charAt(i)) != lower.charAt(i)) {
                return plain(lower);
            }
        }
        return lower;
    }

    /** {@link #lower} without accents, ligatures resolved ({@code œ} to {@code oe}). */
    public static String fold(String text) {
        return unaccent(lower(text));
    }

    /** Drops combining marks and resolves ligatures; case is left alone. */
    public static String unaccent(String text) {
        if (isAscii(text)) {
            return text;
        }
        String western = unaccentWestern(text);
        if (western != null) {
            return western;
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> {
                    switch (c) {
                        case 'œ' -> out.append("oe");
                        case 'Œ' -> out.append("OE");
                        case 'æ' -> out.append("ae");
                        case 'Æ' -> out.append("AE");
                        case 'ß' -> out.append("ss");
                        case 'ø' -> out.append('o');
                        case 'ł' -> out.append('l');
                        case 'đ' -> out.append('d');
                        case 'ı' -> out.append('i');
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }

    /** Whether it holds only characters that composition surely leaves alone; most words do, and the normalizer is slow. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && (c < 0x2010 || c > 0x2027)) {
                return false;
            }
        }
        return true;
    }

    /** The same for the letters of Western Europe, without the normalizer, which is slow; null where there are others. */
    private static @Nullable String unaccentWestern(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out.append(c);
                continue;
            }
            int at = ACCENTED.indexOf(c);
            if (at < 0) {
                return null;
            }
            out.append(PLAIN.charAt(at));
        }
        return out.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(plain(text.charAt(i)));
        }
        return out.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2019', '\u2018', '\u02BC', '\u00B4', '\u2032', '\uFF07' -> '\'';
            case '\u2010', '\u2011', '\u2012' -> '-';
            case '\u00A0', '\u202F', '\u2009', '\u2007', '\t' -> ' ';
            default -> c;
        };
    }
}
