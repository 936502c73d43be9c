/**
 * Finds temporal expressions (TIMEX3) and says what they mean.
 *
 * <p>In come the tokens of an article; out go {@link org.recoupe.annotation.Timex} values whose meaning is left open as
 * far as the text leaves it open. {@link org.recoupe.annotation.time.TimexResolver} then writes the TIMEX3 value against
 * a day of publication, or gives the days that a meaning allows. This package does not decide when an article was
 * published.
 *
 * <h2>The rules {@code rules/time.tsv}</h2>
 *
 * <ul>
 *   <li>{@code type}: {@code DATE}, {@code TIME}, {@code DURATION}, {@code SET}, or {@code NONE} for words that look like
 *       a time and are none;
 *   <li>{@code meaning}: see below;
 *   <li>{@code mod}, {@code relation}: where empty, the lexicons {@code time-modifiers} (whose words belong to the span)
 *       and {@code time-relations} (whose words do not) are looked up before the match;
 *   <li>{@code skip}: how many of the first words of the match lie outside the span, or the slot that begins it, which
 *       is how the second end of a span of time is read beside the first; {@code until}: the slot that ends
 *       the span;
 *   <li>{@code reference}: the day of publication for the example, 2025-08-06 where empty; {@code expect}: the words of
 *       the span, {@code =>}, the TIMEX3 value.
 * </ul>
 *
 * <h2>Meanings</h2>
 *
 * A kind and its parts, {@code name=value}, where {@code {slot}} stands for what a slot of the pattern read. A part
 * whose slot did not match is left out.
 *
 * <pre>
 *   calendar  year= month= day= weekday= part= go= date=   go: PAST, FUTURE, THIS, OPEN; date: yyyy-MM-dd, yyyy-MM or --MM-dd
 *             part: a part of TIMEX3, a feast (see Feasts), or MONTH+1 for a day of the next month
 *   weekday   day= go=                                     1 is Monday
 *   offset    amount= unit= from=                          from: PUBLICATION (default) or CONTEXT
 *   clock     time= | hour= minute= | part=  zone=         then " @ " and the meaning of the day, if it is said
 *   length    amount= unit= plus=                          no amount: an unknown number
 *   recurring value=
 *   vague     value=
 *   none
 * </pre>
 *
 * <h2>Slots beside the built-in ones</h2>
 *
 * {@code full-date} (08/11/2024, 27.03.15, ISO), {@code day-month-digits} (22/04),
 * {@code month-year-digits} (11/2024), {@code clock-time} (21h04, 15:30), {@code hour2} and {@code minute2},
 * {@code hour-count} (48h), {@code minute-count} (30min), {@code year} (four digits, or two from 50 on where no noun
 * follows), {@code lone-year} (four digits where no noun follows), {@code decade}, {@code century}, {@code mid-month},
 * {@code ordinal}.
 */
@NullMarked
package org.recoupe.annotation.time;

import org.jspecify.annotations.NullMarked;
