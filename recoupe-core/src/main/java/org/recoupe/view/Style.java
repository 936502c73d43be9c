package org.recoupe.view;

/** How a stretch of terminal output stands out, as ANSI escape sequences. */
enum Style {
    PLAIN(""),
    TITLE("1"),
    HEADING("1;36"),
    DIM("2"),
    DATE("36"),
    HELD("32"),
    OPEN("33"),
    CONFLICT("1;31"),
    DEADLINE("1;33");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** {@code text} in this style; as it is where colors are not wanted. */
    String paint(String text, boolean color) {
        return !color || code.isEmpty() || text.isBlank() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
