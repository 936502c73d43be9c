package org.recoupe.annotation.quote;

/** Tells « dit-elle, … » or « X a déclaré à la presse » behind a quotation mark that should not be there. */
final class ReportingStart implements Segments.ReportingClause {

    private static final int REACH = 8;

    private final Reading reading;
    private final ClauseWords words;

    ReportingStart(Reading reading, ClauseWords words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public boolean begins(int from, int to, boolean afterQuotation) {
        Cue first = from < to ? reading.cue(from) : null;
        if (first != null && first.form() == Cue.Form.FINITE && first.clitic() >= 0 && first.may("aside")) {
            return true;
        }
        if (!afterQuotation) {
            return false;
        }
        for (int i = from; i < to && i < from + REACH; i++) {
            Cue cue = reading.cue(i);
            if (cue != null) {
                return cue.form() == Cue.Form.FINITE && cue.may("aside") && namesSomebody(from, i);
            }
            if (Cues.isVerb(reading.token(i)) && !reading.token(i).has("VerbForm=Part")
                    || words.is(reading.tokens(), i, "subordinator")) {
                return false;
            }
        }
        return false;
    }

    private boolean namesSomebody(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.mention(i) != null || i > from && reading.token(i).isCapitalized()) {
                return true;
            }
        }
        return to > from && reading.token(from).isCapitalized() && to - from <= 2;
    }
}
