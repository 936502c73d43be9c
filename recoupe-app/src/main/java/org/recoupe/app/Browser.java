package org.recoupe.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Shows an address in the user's browser, where there is one. */
final class Browser {

    private Browser() {}

    static void show(String url) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("mac")
                ? List.of("open", url)
                : system.startsWith("windows")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                        : List.of("xdg-open", url);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The address has been printed: the user can go there.
            return;
        }
    }
}
