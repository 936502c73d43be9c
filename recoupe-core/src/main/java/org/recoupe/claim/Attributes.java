package org.recoupe.claim;

/** The names of the attributes that every event can have. */
public final class Attributes {

    /** Who takes part; {@link Value.Actor}. */
    public static final String PARTICIPANT = "participant";

    /** When; {@link Value.Time}. */
    public static final String TIME = "time";

    /** Where; {@link Value.Place}. */
    public static final String PLACE = "place";

    /** Its number in a series, « troisième »; {@link Value.Plain} with a whole number from 1. */
    public static final String ORDINAL = "ordinal";

    /** What the series counts from, « depuis février »; {@link Value.Time}. */
    public static final String SINCE = "since";

    /** It was the last of its kind before the one that the article tells of; {@link Value.Plain} {@code true}. */
    public static final String LAST = "last";

    /** So many days before (negative) or after the end of a time limit, as an ISO period; {@link Value.Plain}. */
    public static final String FROM_DEADLINE = "from-deadline";

    /** A time limit, as an ISO period from the day it was set (« dans les dix jours »); {@link Value.Plain}. */
    public static final String TIME_LIMIT = "time-limit";

    /** A day by which something is due; {@link Value.Time}. */
    public static final String DUE = "due";

    /** What is demanded, in the article's words; {@link Value.Plain}. */
    public static final String CONDITION = "condition";

    /** What is threatened otherwise, in the article's words; {@link Value.Plain}. */
    public static final String CONSEQUENCE = "consequence";

    /** How long it lasted, as an ISO period ({@code PT3H}, {@code P2D}); {@link Value.Plain} with a bound. */
    public static final String DURATION = "duration";

    /** How long somebody was kept waiting for it, as an ISO period; {@link Value.Plain}. */
    public static final String WAIT = "wait";

    /** How many died; {@link Value.Plain} with a whole number and a bound, as are the next ones. */
    public static final String DEATHS = "deaths";

    /** How many were hurt. */
    public static final String INJURED = "injured";

    /** How many are missing. */
    public static final String MISSING = "missing";

    /** How many were arrested. */
    public static final String ARRESTED = "arrested";

    /** How many are or were held. */
    public static final String HOSTAGES = "hostages";

    /** How many prisoners it is about. */
    public static final String PRISONERS = "prisoners";

    /** How many came. */
    public static final String PARTICIPANTS_COUNT = "participants-count";

    /** A sum of money; {@link Value.Plain} with a decimal number, the currency in the words. */
    public static final String AMOUNT = "amount";

    /** A share or rate in per cent; {@link Value.Plain} with a decimal number. */
    public static final String PERCENT = "percent";

    /** What it was about, in the article's words; {@link Value.Plain}. */
    public static final String TOPIC = "topic";

    /** {@code direct} or {@code indirect}; {@link Value.Plain}. */
    public static final String DIRECTNESS = "directness";

    /** {@code postponed}, {@code cancelled}, and of time limits {@code extended}, {@code met}, {@code missed}; {@link Value.Plain}. */
    public static final String STATUS = "status";

    /** It is denied as a whole; {@link Value.Plain} {@code true} with modality {@code DENIED}, the words are the denial's. */
    public static final String DENIED = "denied";

    /** Of a denial: the words that name what it denies, which the claim's words point at; {@link Value.Plain}. */
    public static final String DENIES = "denies";

    /**
     * Another source gives this otherwise in the same sentence; {@link Value.Plain} {@code name=value} of what it gives. Of
     * {@link #PLACE}, {@link #TIME} and {@link #PARTICIPANT} both values have such a mark.
     */
    public static final String RIVAL = "rival";

    private Attributes() {}
}
