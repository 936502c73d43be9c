package org.recoupe.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recoupe.codec.DossierJson;
import org.recoupe.codec.InvalidDossierException;
import org.recoupe.entity.Entity;
import org.recoupe.view.ChangeView;

class SuccessorTest {

    private static final Dossier SAMPLE = with(SampleDossier.dossier().events(), List.of());
    private static final Dossier.Event MEETING = SAMPLE.events().getFirst();
    private static final Dossier.Event CLOSING = SAMPLE.events().getLast();

    @Test
    void twoEventsThatAreOne() {
        Dossier.Event first = event("e-1", MEETING, MEETING.reports().subList(0, 1));
        Dossier.Event second = event("e-2", MEETING, MEETING.reports().subList(1, 2));
        Dossier before = with(List.of(first, second, CLOSING), List.of());
        Dossier now = with(List.of(event("e-1", MEETING, MEETING.reports()), CLOSING), List.of());

        Dossier following = Successor.of(now, before);

        assertThat(following.mergedInto()).containsExactly(new Dossier.Merged("e-2", "e-1"));
        assertThat(following.changes())
                .extracting(Change::kind, Change::id, Change::into)
                .containsExactly(tuple(Change.Kind.MERGED, "e-2", "e-1"), tuple(Change.Kind.CHANGED, "e-1", null));
        assertThat(following.events()).isEqualTo(now.events());
    }

    @Test
    void anEventThatTookAnotherIdAndWhatWasMergedBefore() {
        Dossier.Event renamed = event("e-0", MEETING, MEETING.reports());
        Dossier before = with(List.of(MEETING, CLOSING), List.of(new Dossier.Merged("e-old", MEETING.id())));
        Dossier now = with(List.of(renamed, CLOSING), List.of());

        assertThat(Successor.of(now, before).mergedInto())
                .containsExactly(new Dossier.Merged("e-old", "e-0"), new Dossier.Merged(MEETING.id(), "e-0"));
    }

    /** That another event stands in the same sentence does not make it the heir. */
    @Test
    void whatIsGoneIsNotTheNeighbour() {
        Dossier.Event beside = event("e-beside", CLOSING, CLOSING.reports());
        Dossier before = with(List.of(CLOSING, beside), List.of());
        Dossier now = with(List.of(CLOSING), List.of());

        Dossier following = Successor.of(now, before);

        assertThat(following.mergedInto()).isEmpty();
        assertThat(following.changes())
                .extracting(Change::kind, Change::id)
                .containsExactly(tuple(Change.Kind.GONE, "e-beside"));
    }

    @Test
    void newAndChangedPartsAreToldAndComeBackFromTheFile() throws InvalidDossierException {
        Dossier before = with(List.of(MEETING), List.of());

        Dossier following = Successor.of(SAMPLE, before);

        assertThat(Objects.requireNonNull(following.changes()))
                .extracting(Change::kind, Change::part, Change::title)
                .containsExactly(tuple(Change.Kind.NEW, Change.Part.EVENT, CLOSING.title()));
        String json = DossierJson.write(following);
        assertThat(DossierJson.read(json).changes()).isEqualTo(following.changes());
        DossierInvariants.document(json);
        assertThat(ChangeView.render(following, 80, false)).contains("+   événement", CLOSING.title());
        assertThat(ChangeView.render(Successor.of(before, before), 80, false)).contains("Rien n’a changé.");
        assertThat(ChangeView.render(before, 80, false)).isEmpty();
    }

    /** Where somebody is named, and in which words, is no news of the story. */
    @Test
    void theWordsForAPlaceOrAParticipantAloneAreNoChange() {
        Dossier silent = with(
                SAMPLE.events().stream()
                        .map(event -> event(event.id(), event, event.reports()))
                        .toList(),
                List.of());
        Dossier unnamed = new Dossier(
                silent.language(),
                silent.story(),
                silent.articles(),
                silent.actors().stream()
                        .map(actor -> new Entity(
                                actor.id(),
                                actor.type(),
                                actor.name(),
                                actor.variants(),
                                actor.roles(),
                                actor.country()))
                        .toList(),
                silent.events(),
                silent.statements(),
                silent.conflicts(),
                silent.deadlines(),
                silent.sequences(),
                silent.copies(),
                silent.problems());

        assertThat(SAMPLE.events().getFirst().placeEvidence()).isNotEmpty();
        assertThat(Successor.of(SAMPLE, unnamed).changes()).isEmpty();
        assertThat(Successor.of(unnamed, SAMPLE).changes()).isEmpty();
    }

    @Test
    void theSameTwoDossiersInAnyOrderOfTheirPartsGiveTheSame() {
        List<Dossier.Event> reversed = new ArrayList<>(SAMPLE.events()).reversed();
        Dossier before = with(Stream.of(MEETING).toList(), List.of());

        assertThat(Successor.of(with(reversed, List.of()), before).mergedInto())
                .isEqualTo(Successor.of(SAMPLE, before).mergedInto());
    }

    private static Dossier.Event event(String id, Dossier.Event like, List<Dossier.Report> reports) {
        return new Dossier.Event(
                id,
                like.code(),
                like.kind(),
                like.modes(),
                like.status(),
                like.title(),
                like.date(),
                like.place(),
                like.participants().stream()
                        .map(each -> new Dossier.Participant(each.actor(), each.role()))
                        .toList(),
                like.attributes(),
                reports,
                like.independentReports(),
                like.because());
    }

    private static Dossier with(List<Dossier.Event> events, List<Dossier.Merged> merged) {
        Dossier sample = SampleDossier.dossier();
        return new Dossier(
                        sample.language(),
                        sample.story(),
                        sample.articles(),
                        sample.actors(),
                        events,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())
                .following(merged, null);
    }
}
