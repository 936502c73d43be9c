/**
 * The desk over HTTP: routes, who may ask, and how answers are written. In: requests; out: JSON, the page, events as they happen. What
 * it answers is in {@code openapi.yaml}; a test holds the two together.
 *
 * <p>{@link org.recoupe.web.WebServer} is the door. Only this package knows Javalin and Jetty. Every request passes
 * {@link org.recoupe.web.Guard}; every answer, errors too, carries the headers that it sets.
 */
@NullMarked
package org.recoupe.web;

import org.jspecify.annotations.NullMarked;
