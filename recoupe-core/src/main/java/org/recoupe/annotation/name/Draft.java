package org.recoupe.annotation.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recoupe.annotation.Mention;
import org.recoupe.text.TokenizedText;

/** A mention in the making; confined to the annotation of one article. */
final class Draft {

    /** Grammatical or natural gender, as far as the text shows it. */
    enum Gender {
        MALE,
        FEMALE,
        UNKNOWN;

        static Gender of(String letter) {
            return switch (letter) {
                case "m" -> MALE;
                case "f" -> FEMALE;
                default -> UNKNOWN;
            };
        }

        boolean contradicts(Gender other) {
            return this != UNKNOWN && other != UNKNOWN && this != other;
        }
    }

    final int from;
    final int to;
    final Mention.Form form;
    Mention.Type type;
    Gender gender = Gender.UNKNOWN;
    boolean plural;
    /** « son équipe »: whose cannot be told from the words. */
    boolean possessive;
    /** The first token behind the determiner. */
    int nameFrom;
    /** Whether the type rests on something firm: a title, a role, a lexicon. */
    boolean firm;

    final List<Mention.Role> roles = new ArrayList<>();
    /** Heads of the roles, folded, each with the code of a country after a slash where one is named. */
    final List<RolePhrase> rolePhrases = new ArrayList<>();

    @Nullable
    String demonym;

    String rule;
    int chain = -1;

    Draft(int from, int to, Mention.Form form, Mention.Type type, String rule) {
        this.from = from;
        this.nameFrom = from;
        this.to = to;
        this.form = form;
        this.type = type;
        this.rule = rule;
    }

    Draft firm() {
        this.firm = true;
        return this;
    }

    Draft demonym(@Nullable String code) {
        this.demonym = code;
        return this;
    }

    boolean isPersonName() {
        return form == Mention.Form.NAME && type == Mention.Type.PERSON;
    }

    String words(TokenizedText text) {
        return text.span(from, to).of(text.text()).replaceAll("\\s+", " ");
    }

    Mention toMention(TokenizedText text) {
        return new Mention(text.span(from, to), form, type, words(text), chain, roles, demonym, rule);
    }
}
