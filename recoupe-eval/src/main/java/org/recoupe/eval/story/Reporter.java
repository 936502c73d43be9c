package org.recoupe.eval.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recoupe.eval.story.Outlet.Way;
import org.recoupe.eval.story.Scene.Moment;
import org.recoupe.eval.story.Sentence.Written;

/** Writes what the press makes of a chapter: independent reports, and copies of them. Confined to one thread. */
final class Reporter {

    private static final String OWN = "";
    private static final String AGENCY = "voice.agency";
    private static final String SPEAKER = "voice.speaker";
    private static final String LEAD = "lead";
    private static final String PLAN = "plan";
    private static final String BACKGROUND = "bg";
    private static final Set<String> OUTCOMES = Set.of("extended", "met", "missed");
    private static final int SHORT = 4;
    /** So many properties of a hundred are told. */
    private static final int TOLD = 95;

    /** So many dispatches of a hundred are not among the articles, though papers print them. */
    private static final int WITHHELD = 60;

    private static final String FILLER = "filler";
    private static final String LEFT = "ultimatum.left";
    private static final String DISPUTED = "disputed";

    private final PlotBook book;
    private final Press press;
    private final Draw draw;
    private final Writer writer;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Set<Integer>> reported = new HashMap<>();
    private final Map<Scene.Detail, Set<Scene.Version>> told = new HashMap<>();

    Reporter(PlotBook book, Press press) {
        this.book = book;
        this.press = press;
        draw = book.draw();
        writer = new Writer(draw);
    }

    /** All articles, in the order of writing. */
    List<Draft> write() {
        for (Moment moment : book.moments()) {
            int reports = 1 + (moment.phase().equals(LEAD) ? draw.below(3) : draw.below(4) / 3);
            for (int i = 0; i < reports; i++) {
                report(moment);
            }
        }
        return List.copyOf(drafts);
    }

    private void report(Moment moment) {
        Outlet paper = draw.one(press.papers());
        if (!reported.computeIfAbsent(moment.scene().event().id(), key -> new HashSet<>())
                .add(paper.number())) {
            return;
        }
        String voice = voice(moment);
        boolean dispatch = voice.equals(AGENCY) && draw.chance(60);
        Outlet outlet = dispatch ? press.agency(paper.wire()) : paper;
        LocalDate day = moment.day().plusDays(Math.max(0, draw.below(4) - 1));
        Writer.Desk desk = new Writer.Desk(outlet, day);
        String origin = voice.equals(AGENCY) ? "agency:" + outlet.wire() : "article";

        List<Sentence> plan = new ArrayList<>();
        Moment seen = seen(moment, day);
        plan.add(lead(seen, dispatch ? OWN : voice, origin).with("agency", Filling.Words.of(outlet.wire())));
        if (!voice.equals(SPEAKER) && isTold(moment)) {
            plan.addAll(details(seen, day, origin));
        }
        plan.addAll(sayings(moment.scene(), voice.equals(OWN)));
        context(moment, day, origin).forEach(plan::add);
        do {
            plan.add(1 + draw.below(plan.size()), filler());
        } while (plan.size() < SHORT);
        List<Written> body = new ArrayList<>();
        plan.forEach(sentence -> body.add(writer.write(sentence, desk)));
        String title = writer.title(titled(seen), desk);
        add(new Draft(drafts.size(), outlet, day, title, body, null, null, dispatch && draw.chance(WITHHELD)), 0);
    }

    /** The moment as one paper has it. */
    private Moment seen(Moment moment, LocalDate day) {
        if (!moment.phase().equals(LEAD)) {
            return moment;
        }
        Map<String, Filling> slots = new HashMap<>(moment.slots());
        moment.scene()
                .accounts()
                .forEach(account -> slots.putAll(version(account, day).slots()));
        return new Moment(moment.scene(), moment.phase(), moment.day(), slots);
    }

    private Scene.Version version(Scene.Detail detail, LocalDate day) {
        return detail.known(day, draw, told.computeIfAbsent(detail, key -> new HashSet<>()));
    }

    /** Hearsay and denials stay in the paper's own voice; a spokesman is there for some events only. */
    private String voice(Moment moment) {
        if (moment.scene().event().status().equals(DISPUTED)) {
            return OWN;
        }
        int chance = draw.below(100);
        boolean speaks =
                moment.scene().slots().containsKey("s") && !moment.phase().equals(BACKGROUND);
        return chance < 25 ? AGENCY : chance < 35 && speaks ? SPEAKER : OWN;
    }

    private static boolean isTold(Moment moment) {
        return moment.phase().equals(LEAD) || moment.phase().equals(BACKGROUND);
    }

    private static Map<String, Filling> slots(Moment moment) {
        Map<String, Filling> slots = new HashMap<>(moment.scene().slots());
        slots.putAll(moment.slots());
        if (slots.get("a") instanceof Filling.Who a) {
            slots.put("c", a);
        }
        return slots;
    }

    private static Sentence titled(Moment moment) {
        StoryEvent event = moment.scene().event();
        String kind = switch (moment.phase()) {
            case LEAD, BACKGROUND -> event.kind();
            case PLAN -> PLAN;
            default -> moment.scene().slots().containsKey("b") ? "after" : event.kind();
        };
        return new Sentence("title." + kind, slots(moment), event, false, "", OWN, null);
    }

    private static Sentence lead(Moment moment, String voice, String origin) {
        StoryEvent event = moment.scene().event();
        Map<String, Filling> slots = slots(moment);
        String from = origin;
        if (slots.get("s") instanceof Filling.Who speaker
                && (voice.equals(SPEAKER) || moment.phase().equals("denied"))) {
            from = "speaker:" + speaker.person().id();
        }
        // What became of a time limit is another thing than that it was set.
        boolean mention = !OUTCOMES.contains(moment.phase());
        return new Sentence(event.kind() + '.' + moment.phase(), slots, event, mention, from, voice, null);
    }

    private List<Sentence> details(Moment moment, LocalDate day, String origin) {
        List<Sentence> out = new ArrayList<>();
        StoryEvent event = moment.scene().event();
        for (Scene.Detail detail : moment.scene().details()) {
            if (draw.chance(TOLD)) {
                Scene.Version version = version(detail, day);
                if (version.from().isAfter(day)) {
                    continue;
                }
                Map<String, Filling> slots = slots(moment);
                slots.putAll(version.slots());
                out.add(new Sentence(event.kind() + '.' + version.phase(), slots, event, false, origin, OWN, null));
            }
        }
        return out;
    }

    /** What all papers heard, and what was said to this one alone. */
    private List<Sentence> sayings(Scene scene, boolean own) {
        List<Statement> heard = new ArrayList<>();
        for (Statement statement : scene.sayings()) {
            if (draw.chance(45)) {
                heard.add(statement);
            }
        }
        for (int i = own && !scene.sayings().isEmpty() ? draw.between(1, 3) : 0; i > 0; i--) {
            heard.add(book.said(draw.one(scene.sayings()).speaker()));
        }
        return draw.shuffled(heard).stream().map(Reporter::saying).toList();
    }

    private static Sentence saying(Statement statement) {
        return new Sentence(
                "say." + statement.kind(),
                Map.of("s", new Filling.Who(statement.speaker())),
                null,
                false,
                "",
                OWN,
                statement);
    }

    /** What an article recalls, and what it looks forward to. */
    private List<Sentence> context(Moment moment, LocalDate day, String origin) {
        List<Sentence> out = new ArrayList<>();
        List<Scene> before = book.moments().stream()
                .filter(each -> each.phase().equals(LEAD)
                        && !isSame(each, moment)
                        && !each.scene().event().status().equals(DISPUTED)
                        && each.scene().event().day().isBefore(day.minusDays(2)))
                .map(Moment::scene)
                .toList();
        if (!before.isEmpty() && draw.chance(45)) {
            out.add(background(draw.one(before), origin));
        }
        List<Moment> ahead = book.moments().stream()
                .filter(each -> each.phase().equals(PLAN)
                        && !isSame(each, moment)
                        && each.day().isBefore(day)
                        && each.scene().event().status().equals("held")
                        && first(each).isAfter(day.plusDays(1))
                        && first(each).equals(each.scene().event().day()))
                .toList();
        if (!ahead.isEmpty() && draw.chance(50)) {
            out.add(lead(draw.one(ahead), OWN, origin));
        }
        running(moment, day).forEach(scene -> out.add(left(scene, day, origin)));
        return out;
    }

    private static boolean isSame(Moment one, Moment other) {
        return one.scene().event().id().equals(other.scene().event().id());
    }

    private static LocalDate first(Moment plan) {
        return plan.slots().get("day") instanceof Filling.Day planned
                ? planned.day()
                : plan.scene().event().day();
    }

    private static Sentence background(Scene scene, String origin) {
        return new Sentence(
                scene.event().kind() + '.' + BACKGROUND, scene.slots(), scene.event(), true, origin, OWN, null);
    }

    private List<Scene> running(Moment moment, LocalDate day) {
        if (moment.scene().event().kind().equals("ultimatum") || !draw.chance(60)) {
            return List.of();
        }
        return book.scenes().stream()
                .filter(scene -> due(scene, day).isAfter(day.plusDays(2))
                        && scene.event().day().isBefore(day))
                .toList();
    }

    /** When a time limit runs out; the day itself where there is none. */
    private LocalDate due(Scene scene, LocalDate day) {
        return book.deadlines().stream()
                .filter(deadline -> deadline.event().equals(scene.event().id()))
                .map(StoryDeadline::due)
                .findFirst()
                .orElse(day);
    }

    private Sentence left(Scene scene, LocalDate day, String origin) {
        Map<String, Filling> slots = new HashMap<>(scene.slots());
        int days = (int) ChronoUnit.DAYS.between(day, due(scene, day));
        slots.put("left", Numbers.days(days));
        return new Sentence(LEFT, slots, scene.event(), true, origin, OWN, null);
    }

    private static boolean isFiller(Written written) {
        return written.sentence().kind().equals(FILLER);
    }

    private static Sentence filler() {
        return new Sentence(FILLER, Map.of(), null, false, "", OWN, null);
    }

    private void add(Draft draft, int depth) {
        drafts.add(draft);
        for (Press.Copier copier : press.copiers(draft.outlet())) {
            boolean member = draft.root().outlet().equals(copier.outlet());
            if (!member && depth < 2 && draw.chance(copier.habit().often() / (1 + depth))) {
                copy(draft, copier, depth);
            }
        }
    }

    private void copy(Draft source, Press.Copier copier, int depth) {
        Outlet outlet = copier.outlet();
        boolean seen = drafts.stream()
                .skip(source.root().number())
                .anyMatch(draft -> draft.root().number() == source.root().number()
                        && draft.outlet().number() == outlet.number());
        if (seen) {
            return;
        }
        // What a copy calls « hier » was yesterday for what it copies: without a date it comes out on the same day.
        boolean counted = source.sentences().stream()
                .anyMatch(written -> written.sentence().kind().equals(LEFT));
        boolean late = !counted && outlet.dates() != Outlet.Dates.NONE && draw.chance(40);
        Way way = source.way() == null ? copier.habit().way() : Way.DUPLICATE;
        LocalDate day = source.day().plusDays(late ? way == Way.REWRITE ? 1 : draw.between(1, 2) : 0);
        List<Written> body = switch (way) {
            case DUPLICATE -> source.withheld() && draw.chance(50) ? enriched(source, outlet, day) : source.sentences();
            case EXCERPT -> source.withheld() ? enriched(source, outlet, day) : excerpt(source.sentences());
            case REWRITE -> rewritten(source, outlet, day);
        };
        add(new Draft(drafts.size(), outlet, day, source.title(), body, source, way, false), depth + 1);
    }

    private List<Written> excerpt(List<Written> sentences) {
        int most = Math.max(1, sentences.size() - 1);
        int least = Math.min(2, most);
        return sentences.subList(0, draw.between(least, most));
    }

    /** The beginning of a dispatch, and what was said to this paper alone. */
    private List<Written> enriched(Draft source, Outlet outlet, LocalDate day) {
        List<Written> body = new ArrayList<>(excerpt(source.sentences()));
        Writer.Desk desk = new Writer.Desk(outlet, day);
        List<Person> speakers = body.stream()
                .flatMap(written -> written.sentence().slots().values().stream())
                .filter(Filling.Who.class::isInstance)
                .map(who -> ((Filling.Who) who).person())
                .distinct()
                .sorted(Comparator.comparing(Person::id))
                .toList();
        for (int i = speakers.isEmpty() ? 0 : draw.between(2, 4); i > 0; i--) {
            body.add(writer.write(saying(book.said(draw.one(speakers))), desk));
        }
        return body;
    }

    /** Sentence by sentence in other words, in the same order but for two, with one left out or added here and there. */
    private List<Written> rewritten(Draft source, Outlet outlet, LocalDate day) {
        List<Written> plan = new ArrayList<>(source.sentences());
        plan.removeIf(written -> isFiller(written) && draw.chance(50));
        Writer.Desk desk = new Writer.Desk(outlet, day);
        if (plan.size() > 3 && draw.chance(40)) {
            Collections.swap(plan, plan.size() - 1, plan.size() - 2);
        }
        if (plan.size() > 4 && draw.chance(30)) {
            plan.removeLast();
        }
        if (draw.chance(30)) {
            plan.add(writer.write(filler(), desk));
        }
        return plan.stream()
                .map(written -> isFiller(written) ? written : writer.write(written.sentence(), desk))
                .toList();
    }
}
