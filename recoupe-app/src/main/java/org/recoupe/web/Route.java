package org.recoupe.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * A route: what is done at a path.
 *
 * @param method of the request
 * @param path with its parameters in braces; in angle brackets those that may have slashes
 * @param handler what is done
 */
record Route(HandlerType method, String path, Handler handler) {

    static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }

    static Route post(String path, Handler handler) {
        return new Route(HandlerType.POST, path, handler);
    }

    static Route patch(String path, Handler handler) {
        return new Route(HandlerType.PATCH, path, handler);
    }

    static Route delete(String path, Handler handler) {
        return new Route(HandlerType.DELETE, path, handler);
    }
}
