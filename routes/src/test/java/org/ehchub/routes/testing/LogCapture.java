package org.ehchub.routes.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** All that is logged while it is open. */
public final class LogCapture implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    /** Starts capturing. */
    public LogCapture() {
        events.start();
        root.addAppender(events);
    }

    /** Messages, keys, values and stack traces. */
    public String text() {
        return List.copyOf(events.list).stream().map(LogCapture::text).collect(Collectors.joining("\n"));
    }

    private static String text(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getFormattedMessage() + " " + event.getKeyValuePairs() + " " + trace;
    }

    @Override
    public void close() {
        root.detachAppender(events);
    }
}
