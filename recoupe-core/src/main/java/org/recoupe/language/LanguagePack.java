package org.recoupe.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is particular to one language, read from {@code org/recoupe/language/<tag>/} on the class path:
 * {@code lexicon/*.tsv}, {@code rules/*.tsv} and {@code messages/*.tsv}. A file that a language does not have is that of the
 * folder {@code any}, for what is the same in all. Files are read when first asked for.
 *
 * <p>Safe for use by many threads. A file that is part of the distribution and cannot be read is an unchecked error.
 */
public final class LanguagePack {

    /** The folder of the files that belong to every language. */
    private static final String ANY = "any";

    private static final Map<String, LanguagePack> PACKS = new ConcurrentHashMap<>();

    /** Which tags have a pack; there are at most so many as words of three letters. */
    private static final Map<String, Boolean> EXISTING = new ConcurrentHashMap<>();

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}");

    private final String tag;
    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();
    private final Map<String, Messages> messages = new ConcurrentHashMap<>();
    private final Map<String, RuleSet> rules = new ConcurrentHashMap<>();

    private volatile @Nullable Morphology morphology;

    private LanguagePack(String tag) {
        this.tag = tag;
    }

    /**
     * The pack for a BCP 47 tag.
     *
     * @throws LanguageDataException where there is no such pack
     */
    public static LanguagePack of(String tag) {
        if (!exists(tag)) {
            throw new LanguageDataException("language/" + tag, 0, "there is no such language pack");
        }
        return PACKS.computeIfAbsent(tag, LanguagePack::new);
    }

    /** Whether there is a pack for a BCP 47 tag. */
    public static boolean exists(String tag) {
        // Asked of every article.
        return TAG.matcher(tag).matches() && EXISTING.computeIfAbsent(tag, LanguagePack::hasData);
    }

    private static boolean hasData(String tag) {
        return LanguagePack.class.getResource(tag + "/lexicon/number-words.tsv") != null;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** The lexicon {@code lexicon/<name>.tsv}. */
    public Lexicon lexicon(String name) {
        return lexicons.computeIfAbsent(name, n -> Lexicon.of(n, table("lexicon/" + n + ".tsv")));
    }

    /** The rules {@code rules/<stage>.tsv}; every id begins with {@code <tag>.<stage>.} and stands once. */
    public RuleSet rules(String stage) {
        return rules.computeIfAbsent(stage, s -> {
            Table table = table("rules/" + s + ".tsv");
            List<Rule> list = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            for (Table.Row row : table.rows()) {
                Rule rule = Rule.of(row);
                if (!rule.id().startsWith(tag + "." + s + ".")) {
                    throw row.error("the id " + rule.id() + " does not begin with " + tag + "." + s + ".");
                }
                if (!ids.add(rule.id())) {
                    throw row.error("the id " + rule.id() + " stands twice");
                }
                list.add(rule);
            }
            return new RuleSet(list);
        });
    }

    /** The sentences that a person reads, of one area: {@code messages/<area>.tsv}. */
    public Messages messages(String area) {
        return messages.computeIfAbsent(area, a -> new Messages(table("messages/" + a + ".tsv")));
    }

    /**
     * How the grammar of the language differs, by {@code traits.tsv}: {@code adjectives} stand {@code before} or
     * {@code after} their noun, {@code demonyms}, and {@code days} and months, are written {@code capital} or {@code small}.
     *
     * @throws LanguageDataException where the table does not have {@code key}
     */
    public String trait(String key) {
        for (Table.Row row : table("traits.tsv").rows()) {
            if (row.require("key").equals(key)) {
                return row.require("value");
            }
        }
        throw new LanguageDataException(tag + "/traits.tsv", 0, "there is no trait " + key);
    }

    /** Dictionary forms and features of inflected words. */
    public Morphology morphology() {
        Morphology loaded = morphology;
        if (loaded == null) {
            synchronized (this) {
                loaded = morphology;
                if (loaded == null) {
                    loaded = Morphology.of(this);
                    morphology = loaded;
                }
            }
        }
        return loaded;
    }

    /** Whether this language has the table {@code path} below its folder. */
    public boolean has(String path) {
        return LanguagePack.class.getResource(tag + "/" + path) != null;
    }

    /** The table {@code path} below the folder of this language, else that of all languages. */
    public Table table(String path) {
        return tables.computeIfAbsent(path, p -> Table.parse(tag + "/" + p, read(p)));
    }

    /** The table {@code path} that belongs to no one language, below {@code org/recoupe/language/}. Read anew at each call. */
    public static Table shared(String path) {
        return Table.parse(path, resource(path));
    }

    private String read(String path) {
        String own = tag + "/" + path;
        String common = ANY + "/" + path;
        boolean isCommon =
                LanguagePack.class.getResource(own) == null && LanguagePack.class.getResource(common) != null;
        return resource(isCommon ? common : own);
    }

    private static String resource(String path) {
        try (InputStream in = LanguagePack.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new LanguageDataException(path, 0, "the file is missing from the distribution");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
