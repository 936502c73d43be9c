package org.recoupe.text;

import java.util.Random;

/** Random texts for tests: words of the language mixed with signs from all of Unicode. */
public final class RandomText {

    private static final String[] BITS = {
        "le ",
        "13 ",
        "mars ",
        "a déclaré ",
        "« ",
        " »",
        "\"",
        "M. ",
        "Poltev ",
        ", ",
        ". ",
        "\n",
        "\n\n",
        "15 h 30 ",
        "l’",
        "\u00A0",
        "\uD83D\uDE00",
        "\u0301",
        "\u202E",
        "(",
        ")",
        "…",
        "dans les dix jours ",
        "troisième ",
        "-t-il ",
        "\r\n",
        "\uD800",
        "\u0000",
        "http://a.b/c ",
        "İ",
        "ß"
    };

    private RandomText() {}

    /** A text of at most {@code bits} pieces. */
    public static String of(Random random, int bits) {
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(bits);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(4) > 0) {
                text.append(BITS[random.nextInt(BITS.length)]);
            } else {
                text.appendCodePoint(random.nextInt(0x3000) + 1);
            }
        }
        return text.toString();
    }
}
