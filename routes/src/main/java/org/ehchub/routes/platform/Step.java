package org.ehchub.routes.platform;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsMessage;

/** Lifts typed functions into routes: all that the hub's own code lets Camel see of itself. */
public final class Step {

    /** The exchange property with what the route received. */
    public static final String RECEIVED = "ehcReceived";

    private Step() {}

    /** Reads what a JMS message holds, and keeps it at hand for parking. */
    public static Processor message(JmsReading<?> reading) {
        return exchange -> {
            Object held = reading.read(exchange.getMessage(JmsMessage.class).getJmsMessage());
            exchange.setProperty(RECEIVED, held);
            exchange.getMessage().setBody(held);
        };
    }

    /** Replaces the body by what the function makes of it. */
    public static <I, O> Processor body(Class<I> input, Function<I, O> function) {
        return exchange -> exchange.getMessage().setBody(function.apply(body(exchange, input)));
    }

    /** Uses the body up. */
    public static <I> Processor sink(Class<I> input, Consumer<I> consumer) {
        return exchange -> consumer.accept(body(exchange, input));
    }

    private static <I> I body(Exchange exchange, Class<I> input) {
        return input.cast(exchange.getMessage().getBody());
    }

    /**
     * Reads a JMS message.
     *
     * @param <T> what it holds
     */
    @FunctionalInterface
    public interface JmsReading<T> {

        /** What the message holds. */
        T read(Message message) throws JMSException;
    }
}
