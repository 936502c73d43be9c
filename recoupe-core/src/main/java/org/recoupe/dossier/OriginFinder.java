package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recoupe.article.Article;
import org.recoupe.article.ArticleId;
import org.recoupe.dossier.Independence.Unit;
import org.recoupe.duplicate.Copy;
import org.recoupe.language.Messages;
import org.recoupe.text.Folding;
import org.recoupe.text.Span;

/** Puts words of several articles to their origins, once. Confined to one thread. */
final class OriginFinder {

    /** So many characters of a sentence are shown. */
    private static final int SHOWN = 120;

    /** So many characters join two parts of a name, as « de la » does. */
    private static final int JOINT = 7;

    /** Begins the key of what an article says in its own voice. */
    private static final String IN = "in:";

    private final TreeMap<ArticleId, List<Unit>> units;
    private final CopiedWords copied;
    private final Texts texts;
    private final Messages messages;

    private final Map<String, String> parent = new HashMap<>();
    private final Map<Unit, String> keys = new LinkedHashMap<>();
    private final Map<Unit, String> because = new HashMap<>();
    private final List<Follower> followers = new ArrayList<>();

    /** Whose words an agency or outlet passed on, by its name; the first of several. */
    private final TreeMap<String, String> through = new TreeMap<>();

    /** Words that come from another article. */
    private record Follower(Unit unit, Unit source, String reason) {}

    OriginFinder(TreeMap<ArticleId, List<Unit>> units, CopiedWords copied, Texts texts, Messages messages) {
        this.units = units;
        this.copied = copied;
        this.texts = texts;
        this.messages = messages;
    }

    /** In the order of their first articles. */
    List<Dossier.Origin> origins() {
        each().forEach(this::relayed);
        each().forEach(this::voice);
        units.forEach(this::copies);
        followers.forEach(follower -> leave(follower.unit()));
        followers.forEach(this::join);
        units.values().forEach(this::joinRest);
        Map<String, List<Unit>> groups = new LinkedHashMap<>();
        keys.forEach((unit, key) ->
                groups.computeIfAbsent(root(key), root -> new ArrayList<>()).add(unit));
        return groups.values().stream().map(this::origin).toList();
    }

    private Stream<Unit> each() {
        return units.values().stream().flatMap(List::stream);
    }

    private void relayed(Unit unit) {
        List<String> chain = unit.attribution();
        for (String via : chain.subList(Math.min(1, chain.size()), chain.size())) {
            through.merge(named(via), chain.getFirst(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    private static String named(String name) {
        return "of:" + Folding.fold(name);
    }

    /** By who speaks: the nearest of the chain, the sole agency, or the article itself. */
    private void voice(Unit unit) {
        String article = name(unit.article());
        if (!unit.own()) {
            attributed(unit, article, unit.attribution().getFirst());
            return;
        }
        String agency = soleAgency(unit.article());
        if (agency != null) {
            keys.put(unit, named(agency));
            because.put(unit, messages.text("sole-agency", article, agency));
            return;
        }
        keys.put(unit, IN + unit.article().value());
        boolean adds = units.getOrDefault(unit.article(), List.of()).stream().anyMatch(other -> !other.own());
        because.put(unit, adds ? messages.text("adds", article, shown(unit)) : messages.text("own", article));
    }

    private void attributed(Unit unit, String article, String speaker) {
        // An agency that others name as the way of somebody's words has those words to tell.
        String source = unit.attribution().size() == 1 ? through.get(named(speaker)) : null;
        if (source != null && !source.equals(speaker)) {
            keys.put(unit, named(source));
            because.put(unit, messages.text("through", article, speaker, source));
            return;
        }
        boolean agency = texts.article(unit.article()).agencies().stream()
                .anyMatch(each -> each.name().equals(speaker));
        keys.put(unit, named(speaker));
        because.put(unit, messages.text(agency ? "agency" : "speaker", article, speaker));
    }

    /** An article that names one agency as its source and no other has its words from there. */
    private @Nullable String soleAgency(ArticleId id) {
        SortedSet<String> names = new TreeSet<>();
        Article article = texts.article(id);
        for (Article.Agency agency : article.agencies()) {
            if (!goesOn(article.text(), agency.span().end())) {
                names.add(agency.name());
            }
        }
        return names.size() == 1 ? names.first() : null;
    }

    /** « © La Tribune de Mervallier »: the name is but the beginning of that of a paper, which is the article's own. */
    private static boolean goesOn(String text, int end) {
        int at = end;
        while (at < text.length() && at - end <= JOINT && !Character.isUpperCase(text.charAt(at))) {
            if (!Character.isLetter(text.charAt(at)) && " '’".indexOf(text.charAt(at)) < 0) {
                return false;
            }
            at++;
        }
        return at - end >= 2 && at - end <= JOINT && at < text.length() && text.charAt(end) == ' ';
    }

    private void copies(ArticleId article, List<Unit> own) {
        for (Copy copy : copied.from(article)) {
            List<Unit> theirs = units.getOrDefault(copy.of(), List.of());
            if (!theirs.isEmpty()) {
                Set<String> known = known(own, copy, theirs);
                own.forEach(unit -> follow(unit, copy, theirs, known));
            }
        }
    }

    /** What the copied article says, and what is copied from it. */
    private static Set<String> known(List<Unit> own, Copy copy, List<Unit> theirs) {
        Set<String> known = new HashSet<>();
        theirs.forEach(each -> known.addAll(each.says()));
        own.stream()
                .filter(each -> !CopiedWords.tie(copy, each.words().span()).isNew())
                .forEach(each -> known.addAll(each.says()));
        return known;
    }

    private void follow(Unit unit, Copy copy, List<Unit> theirs, Set<String> known) {
        CopiedWords.Tie tie = CopiedWords.tie(copy, unit.words().span());
        if (tie.isNew() && !(CopiedWords.whole(copy) && known.containsAll(unit.says()))) {
            if (CopiedWords.whole(copy) && unit.own()) {
                because.put(unit, messages.text("adds", name(unit.article()), shown(unit)));
            }
            return;
        }
        List<Unit> alike = theirs.stream()
                .filter(each -> each.attribution().equals(unit.attribution()))
                .toList();
        // Who speaks decides where that is said.
        if (!alike.isEmpty() || unit.own()) {
            String reason = switch (tie.kind()) {
                case COPIED -> "copied";
                case REWORDED -> "reworded";
                case NEW -> "nothing-new";
            };
            followers.add(new Follower(unit, like(unit, tie.of(), alike.isEmpty() ? theirs : alike), reason));
        }
    }

    /** The one at that place, else the one that says most of the same; the first of several. */
    private static Unit like(Unit unit, @Nullable Span at, List<Unit> theirs) {
        Unit best = theirs.getFirst();
        long most = -1;
        for (Unit each : theirs) {
            boolean there = at != null && at.overlaps(each.words().span());
            long common = each.says().stream().filter(unit.says()::contains).count() + (there ? 1000 : 0);
            if (common > most) {
                most = common;
                best = each;
            }
        }
        return best;
    }

    /** Words that are another's no longer speak for their article. */
    private void leave(Unit unit) {
        if (isOwn(unit)) {
            keys.put(
                    unit,
                    "at:" + unit.article().value() + ':' + unit.words().span().start());
        }
    }

    private boolean isOwn(Unit unit) {
        return key(unit).equals(IN + unit.article().value());
    }

    private void join(Follower follower) {
        Unit unit = follower.unit();
        String from = root(key(follower.source()));
        String at = root(key(unit));
        if (!from.equals(at)) {
            parent.put(at, from);
            String source = name(follower.source().article());
            because.put(unit, messages.text(follower.reason(), name(unit.article()), source, shown(unit)));
        }
    }

    /** What an article says again in its own voice beside what it copies. */
    private void joinRest(List<Unit> own) {
        List<Unit> taken =
                own.stream().filter(unit -> unit.own() && !isOwn(unit)).toList();
        Set<String> says = new HashSet<>();
        taken.forEach(unit -> says.addAll(unit.says()));
        for (Unit unit : own) {
            if (!taken.isEmpty() && isOwn(unit)) {
                if (says.containsAll(unit.says())) {
                    keys.put(unit, key(taken.getFirst()));
                    because.remove(unit);
                } else {
                    because.put(unit, messages.text("adds", name(unit.article()), shown(unit)));
                }
            }
        }
    }

    private String key(Unit unit) {
        return Objects.requireNonNull(keys.get(unit));
    }

    private String root(String key) {
        String at = key;
        for (String next = parent.get(at); next != null; next = parent.get(at)) {
            String after = parent.get(next);
            if (after != null) {
                // Halves the way, so that long chains of copies stay cheap.
                parent.put(at, after);
            }
            at = next;
        }
        return at;
    }

    private Dossier.Origin origin(List<Unit> group) {
        SortedSet<ArticleId> articles = new TreeSet<>();
        Set<String> lines = new LinkedHashSet<>();
        for (Unit unit : group) {
            articles.add(unit.article());
            String line = because.get(unit);
            if (line != null) {
                lines.add(line);
            }
        }
        return new Dossier.Origin(List.copyOf(articles), List.copyOf(lines));
    }

    private String name(ArticleId id) {
        String path = texts.article(id).path().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String shown(Unit unit) {
        String words = texts.words(unit.words());
        return words.codePointCount(0, words.length()) <= SHOWN
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHOWN)) + '…';
    }
}
