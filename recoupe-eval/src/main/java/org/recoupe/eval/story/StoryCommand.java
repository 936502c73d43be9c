package org.recoupe.eval.story;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a story to a folder: {@code SEED ARTICLES FOLDER}. */
public final class StoryCommand {

    private static final int USAGE = 2;

    private StoryCommand() {}

    /** Writes and ends the process: with status 2 where the arguments are not understood. */
    public static void main(String[] args) throws IOException {
        long seed;
        int articles;
        try {
            if (args.length != 3) {
                throw new IllegalArgumentException("three arguments are needed");
            }
            seed = Long.parseLong(args[0]);
            articles = Integer.parseInt(args[1]);
            if (articles < 1) {
                throw new IllegalArgumentException("a story has at least one article: " + articles);
            }
        } catch (IllegalArgumentException e) {
            System.err.println("stories: " + e.getMessage());
            System.err.println("usage: ./dev stories SEED ARTICLES FOLDER");
            System.exit(USAGE);
            return;
        }
        new StoryWriter(Path.of(args[2])).write(new StoryGenerator(seed), articles);
    }
}
