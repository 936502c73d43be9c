package org.recoupe.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.recoupe.annotation.Modality;
import org.recoupe.article.Anchor;
import org.recoupe.claim.Utterance;
import org.recoupe.language.LanguagePack;
import org.recoupe.statement.Link;
import org.recoupe.statement.StatementLinker;

/** Makes the statements of a dossier. Immutable. */
final class StatementAssembler {

    private final StatementLinker linker;

    StatementAssembler(LanguagePack language) {
        this.linker = new StatementLinker(language);
    }

    /** The statements, in the order of the articles by path and their texts. */
    List<Dossier.Statement> assemble(List<Utterance> utterances, Texts texts) {
        List<Utterance> sorted = utterances.stream()
                .sorted(Comparator.comparing((Utterance each) ->
                                texts.article(each.words().article()).path())
                        .thenComparing(Utterance::words))
                .toList();
        List<Link> links = linker.links(sorted);
        Map<Anchor, List<Anchor>> same = StatementLinker.groups(links);
        Map<Anchor, String> because = new HashMap<>();
        for (Link link : links) {
            because.putIfAbsent(link.left(), link.because());
            because.putIfAbsent(link.right(), link.because());
        }
        List<Dossier.Statement> out = new ArrayList<>();
        for (Utterance utterance : sorted) {
            out.add(new Dossier.Statement(
                    id(utterance.words()),
                    utterance.speaker(),
                    utterance.speakerText(),
                    utterance.quotation().kind(),
                    utterance.text(),
                    utterance.cue(),
                    utterance.via(),
                    same.getOrDefault(utterance.words(), List.of()).stream()
                            .map(StatementAssembler::id)
                            .toList(),
                    because.getOrDefault(utterance.words(), ""),
                    evidence(utterance)));
        }
        return out;
    }

    private static String id(Anchor words) {
        return Ids.of("st", words);
    }

    private static Evidence evidence(Utterance utterance) {
        List<String> chain = Stream.concat(Stream.of(utterance.speakerText()), utterance.via().stream())
                .filter(Objects::nonNull)
                .filter(name -> !name.isEmpty())
                .toList();
        Modality modality = utterance.quotation().negated() ? Modality.DENIED : Modality.ASSERTED;
        return new Evidence(utterance.words(), chain, modality);
    }
}
