package org.recoupe.annotation.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import org.recoupe.language.LanguageDataException;
import org.recoupe.language.LanguagePack;
import org.recoupe.text.Token;

/**
 * Universal Dependencies parts of speech by a model of Apache OpenNLP (maximum entropy), named in {@code tagger.tsv} of
 * the language pack.
 *
 * <p>Immutable; safe for use by many threads: the model is shared, and there are as many taggers as threads.
 * The model is read once in a process, beside the work that needs it not yet.
 */
final class PartOfSpeechTagger {

    private static final Map<String, CompletableFuture<POSModel>> MODELS = new ConcurrentHashMap<>();

    private final CompletableFuture<POSModel> model;
    /** Taggers that nobody uses at the moment: making one reads XML, and one serves one thread at a time. */
    private final Queue<POSTaggerME> idle = new ConcurrentLinkedQueue<>();

    private PartOfSpeechTagger(CompletableFuture<POSModel> model) {
        this.model = model;
    }

    static PartOfSpeechTagger of(LanguagePack pack) {
        String resource = pack.table("tagger.tsv").rows().getFirst().require("model");
        return new PartOfSpeechTagger(
                MODELS.computeIfAbsent(resource, r -> CompletableFuture.supplyAsync(() -> load(r))));
    }

    private static POSModel load(String resource) {
        try (InputStream in = PartOfSpeechTagger.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new LanguageDataException(resource, 0, "the model is missing from the distribution");
            }
            return new POSModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The model; waits for it where it is still being read. */
    private POSModel model() {
        try {
            return model.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** A part of speech for each token, {@code X} for what is no word of the language. */
    String[] tag(List<Token> tokens) {
        String[] words = new String[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.get(i).surface().replace('\u2019', '\'');
        }
        if (words.length == 0) {
            return words;
        }
        POSTaggerME taken = idle.poll();
        POSTaggerME tagger = taken == null ? new POSTaggerME(model()) : taken;
        String[] tags = tagger.tag(words);
        // Not in a finally: one that has thrown may be in any state.
        idle.add(tagger);
        for (int i = 0; i < tags.length; i++) {
            // « au », « du »: the model says ADP+DET; what such a word does in the sentence is the first.
            int joint = tags[i].indexOf('+');
            if (joint > 0) {
                tags[i] = tags[i].substring(0, joint);
            }
        }
        return tags;
    }
}
