package org.recoupe.annotation.syntax;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.recoupe.language.LanguageDataException;
import org.recoupe.language.LanguagePack;
import org.recoupe.language.Table;

/**
 * The neural model of a language, run by ONNX Runtime: parts of speech, lemmas, dependencies and names of the words of one
 * segment. Its folder on the class path is named in {@code analyzer.tsv} of the language pack: {@code model.onnx},
 * {@code vocab.txt}, {@code labels.tsv}, {@code lemmas.tsv}.
 *
 * <p>Safe for use by many threads: each runs its own segment on its own, so that the result does not depend on what runs
 * beside it. The model is read once in a process and then kept.
 */
final class AnalyzerModel {

    /** The places that the model has, less one at either end. */
    static final int MOST_PIECES = 254;

    private static final int CHUNK = 1 << 16;

    /** Bytes: the native library goes deep while it rewrites the graph, deeper than the stack of a common thread. */
    private static final long LOADING_STACK = 16L << 20;

    private static final Map<String, CompletableFuture<AnalyzerModel>> MODELS = new ConcurrentHashMap<>();

    private final WordPieces pieces;
    private final Labels labels;
    private final KnownLemmas lemmas;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private AnalyzerModel(
            WordPieces pieces, Labels labels, KnownLemmas lemmas, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.labels = labels;
        this.lemmas = lemmas;
        this.environment = environment;
        this.session = session;
    }

    /** The model of a language, which is read beside what the caller does next. */
    static CompletableFuture<AnalyzerModel> loading(LanguagePack pack) {
        String folder = pack.table("analyzer.tsv").rows().getFirst().require("model");
        return MODELS.computeIfAbsent(folder, AnalyzerModel::inBackground);
    }

    private static CompletableFuture<AnalyzerModel> inBackground(String folder) {
        CompletableFuture<AnalyzerModel> loading = new CompletableFuture<>();
        Runnable task = () -> loading.completeAsync(() -> load(folder), Runnable::run);
        Thread thread = new Thread(null, task, "analyzer-model", LOADING_STACK);
        thread.setDaemon(true);
        thread.start();
        return loading;
    }

    /**
     * Waits for the model.
     *
     * @throws AnalyzerUnavailableException where it cannot be loaded
     */
    static AnalyzerModel loaded(CompletableFuture<AnalyzerModel> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Reads the model in {@code folder}, which ends with a slash. */
    static AnalyzerModel load(String folder) {
        try {
            WordPieces pieces = WordPieces.of(text(folder + "vocab.txt").lines().toList(), folder + "vocab.txt");
            Labels labels = new Labels(table(folder + "labels.tsv"));
            KnownLemmas lemmas = new KnownLemmas(table(folder + "lemmas.tsv"));
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "recoupe");
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                // Segments differ in size: neither plans for one nor hoards what the largest needed.
                options.setMemoryPatternOptimization(false);
                options.setCPUArenaAllocator(false);
                return new AnalyzerModel(
                        pieces,
                        labels,
                        lemmas,
                        environment,
                        environment.createSession(bytes(folder + "model.onnx"), options));
            }
        } catch (IOException
                | OrtException
                | LinkageError
                | IllegalStateException
                | IllegalArgumentException
                | LanguageDataException e) {
            // Linkage errors and illegal states come from the native library of a machine that has none.
            throw new AnalyzerUnavailableException(oneLine(folder, e), e);
        }
    }

    private static String oneLine(String folder, Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return folder + ": " + message.lines().findFirst().orElse("").strip();
    }

    private static InputStream open(String resource) {
        InputStream in = AnalyzerModel.class.getResourceAsStream(resource);
        if (in == null) {
            throw new AnalyzerUnavailableException(resource + ": missing");
        }
        return in;
    }

    private static Table table(String resource) throws IOException {
        return Table.parse(resource, text(resource));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Outside the heap: the library makes its own copy, and then this one goes. */
    private static ByteBuffer bytes(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(Math.max(in.available(), CHUNK));
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (buffer.remaining() < read) {
                    buffer = ByteBuffer.allocateDirect(buffer.capacity() * 2).put(buffer.flip());
                }
                buffer.put(chunk, 0, read);
            }
            return buffer.flip();
        }
    }

    /** How words are cut for this model. */
    WordPieces pieces() {
        return pieces;
    }

    /** The labels of a head: {@code upos}, {@code rel}, {@code lemma}, {@code feats} or {@code ner}. */
    List<String> labels(String head) {
        return labels.of(head);
    }

    /** The dictionary forms that need no rule. */
    KnownLemmas lemmas() {
        return lemmas;
    }

    /**
     * What the model says of the words of one segment.
     *
     * @param words the pieces of each; at least one word, and at most {@value #MOST_PIECES} pieces together
     */
    Scores score(List<int[]> words) {
        int count = words.stream().mapToInt(word -> word.length).sum();
        LongBuffer ids = LongBuffer.allocate(count + 2);
        LongBuffer first = LongBuffer.allocate(words.size() + 1);
        ids.put(pieces.first());
        first.put(0);
        for (int[] word : words) {
            first.put(ids.position());
            for (int piece : word) {
                ids.put(piece);
            }
        }
        ids.put(pieces.last());
        try (OnnxTensor in = tensor(ids.flip());
                OnnxTensor starts = tensor(first.flip());
                OrtSession.Result out = session.run(Map.of("ids", in, "first", starts))) {
            return new Scores(
                    floats(out, "upos"),
                    floats(out, "arc"),
                    floats(out, "reldep"),
                    floats(out, "relhead"),
                    longs(out, "lemma"),
                    longs(out, "feats"),
                    floats(out, "ner"),
                    floats(out, "start"));
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed on " + words.size() + " words", e);
        }
    }

    private OnnxTensor tensor(LongBuffer row) throws OrtException {
        return OnnxTensor.createTensor(environment, row, new long[] {1, row.remaining()});
    }

    private static OnnxTensor output(OrtSession.Result out, String name) {
        return (OnnxTensor) out.get(name).orElseThrow();
    }

    private static float[] floats(OrtSession.Result out, String name) {
        FloatBuffer buffer = output(out, name).getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static long[] longs(OrtSession.Result out, String name) {
        LongBuffer buffer = output(out, name).getLongBuffer();
        long[] values = new long[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
