package org.recoupe.web;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what never comes as far as a route: a request that cannot be understood, or a defect. Nothing of the cause is told. */
final class Failures extends ErrorHandler {

    private final Answers answers;
    private final Headers headers;

    Failures(Answers answers, Headers headers) {
        this.answers = answers;
        this.headers = headers;
        setShowStacks(false);
        setShowCauses(false);
        setShowMessageInTitle(false);
        setShowOrigin(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        headers.put(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        Locale locale = Answers.locale(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
        byte[] body = answers.problem(locale, new TroubleException(Trouble.of(response.getStatus())));
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /** Deprecated for one who calls it; Jetty calls it still, and nothing else. */
    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
        headers.put(fields);
        fields.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        return ByteBuffer.wrap(answers.problem(Locale.ENGLISH, new TroubleException(Trouble.of(status))));
    }
}
