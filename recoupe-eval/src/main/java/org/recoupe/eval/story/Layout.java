package org.recoupe.eval.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recoupe.eval.story.Outlet.Dates;
import org.recoupe.eval.story.Outlet.Way;
import org.recoupe.eval.story.Sentence.Written;
import org.recoupe.eval.story.StoryArticle.Copied;

/** Lays articles out: masthead, headline, paragraphs, furniture. Confined to one thread. */
final class Layout {

    private static final int NUMERIC = 1;

    private final Draw draw;

    Layout(Draw draw) {
        this.draw = draw;
    }

    /**
     * The article of a draft.
     *
     * @param id its id
     * @param root the id of the first of its family
     * @param copy how it came from another article, or null
     */
    StoryArticle lay(Draft draft, String id, String root, @Nullable Copied copy) {
        Outlet outlet = draft.outlet();
        StringBuilder text = new StringBuilder();
        outlet.top().forEach(line -> text.append(line).append('\n'));
        text.append(draft.title()).append("\n\n");
        boolean wired = draft.root().outlet().agency() && draft.way() != Way.REWRITE;
        masthead(draft, text, wired);
        if (wired) {
            dateline(draft.root(), text);
        }
        List<Passage> passages = body(draft, root, text);
        text.append('\n');
        outlet.bottom().forEach(line -> text.append('\n').append(line));
        text.append('\n').append("© ").append(outlet.name()).append('\n');
        String stated = outlet.dates() == Dates.NONE && wired
                ? "no-year"
                : outlet.dates().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new StoryArticle(id, outlet.name(), draft.day(), stated, copy, text.toString(), passages);
    }

    private void masthead(Draft draft, StringBuilder text, boolean wired) {
        Outlet outlet = draft.outlet();
        if (outlet.dates() == Dates.NONE || (wired && outlet.agency())) {
            return;
        }
        boolean full = outlet.dates() == Dates.FULL;
        LocalDate day = draft.day();
        String date = full && outlet.masthead() == NUMERIC
                ? String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                : Writer.dayAndMonth(day) + (full ? " " + day.getYear() : "");
        String time = String.format(Locale.ROOT, "%02dh%02d", draw.between(6, 22), draw.below(60));
        text.append(StoryData.words("masthead-stated")
                        .get(outlet.masthead())
                        .replace("{date}", date)
                        .replace("{time}", time)
                        .replace("{outlet}", outlet.name()))
                .append("\n\n");
    }

    /** Where and when an agency wrote it, with the year where the agency says it. */
    private static void dateline(Draft dispatch, StringBuilder text) {
        String place = dispatch.sentences().getFirst().sentence().slots().get("at") instanceof Filling.Words at
                ? at.options().getFirst()
                : seat(dispatch.outlet());
        String year =
                dispatch.outlet().dates() == Dates.FULL ? " " + dispatch.day().getYear() : "";
        text.append(place.toUpperCase(Locale.ROOT))
                .append(", ")
                .append(Writer.dayAndMonth(dispatch.day()))
                .append(year)
                .append(" (")
                .append(dispatch.outlet().name())
                .append(')')
                .append(StoryData.word("dash"));
    }

    private static String seat(Outlet agency) {
        List<Country> countries = Country.all();
        return countries.get(agency.number() % countries.size()).capital();
    }

    private List<Passage> body(Draft draft, String root, StringBuilder text) {
        List<Passage> passages = new ArrayList<>();
        int left = draw.between(1, 3);
        for (Written written : draft.sentences()) {
            if (!passages.isEmpty()) {
                text.append(left == 0 ? "\n\n" : " ");
            }
            left = left == 0 ? draw.between(0, 2) : left - 1;
            int start = text.length();
            text.append(written.text());
            passages.add(passage(written, start, root));
        }
        return passages;
    }

    private static Passage passage(Written written, int start, String root) {
        Sentence sentence = written.sentence();
        StoryEvent event = sentence.event();
        Statement statement = sentence.statement();
        return new Passage(
                start,
                start + written.text().length(),
                sentence.kind(),
                event == null ? "" : event.id(),
                sentence.mention(),
                sentence.origin().equals("article") ? "article:" + root : sentence.origin(),
                statement == null ? "" : statement.id(),
                written.facts().stream().map(fact -> fact.shifted(start)).toList());
    }
}
