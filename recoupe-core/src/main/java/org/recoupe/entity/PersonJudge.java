package org.recoupe.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.recoupe.annotation.name.NameAlignment;
import org.recoupe.annotation.name.NameComparison;
import org.recoupe.annotation.name.NamePart;
import org.recoupe.language.Messages;

/** Keeps what was judged about names of persons, with the reasons and what was compared. One resolution. */
final class PersonJudge {

    private final NameComparison comparison;
    private final Messages messages;
    private final List<Judgement> judgements = new ArrayList<>();

    PersonJudge(NameComparison comparison, Messages messages) {
        this.comparison = comparison;
        this.messages = messages;
    }

    List<Judgement> judgements() {
        return judgements;
    }

    /** Two names, by the rule {@code key} of the messages. */
    void judge(String left, String right, Judgement.Verdict verdict, String key) {
        NameAlignment alignment = comparison.align(left, right);
        String reason = messages.text(key, left, right);
        String compared = messages.text("compared", reason, describe(alignment));
        judgements.add(new Judgement(left, right, verdict, compared, alignment.parts()));
    }

    /** A name that fits several. */
    void several(String name, String bearers) {
        judgements.add(new Judgement(
                name, bearers, Judgement.Verdict.UNSURE, messages.text("unsure.several", name, bearers), List.of()));
    }

    private String describe(NameAlignment alignment) {
        List<String> out = new ArrayList<>();
        for (NamePart part : alignment.parts()) {
            String key = "part." + part.kind().name().toLowerCase(Locale.ROOT);
            boolean missing = part.kind() == NamePart.Kind.MISSING;
            String left = missing && part.left().isEmpty() ? part.right() : part.left();
            out.add(messages.text(key, left, part.right()));
        }
        return String.join(messages.text("part.and") + " ", out);
    }
}
