package org.ehchub.routes.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** From the first byte sent to the recipient's having it, per document. */
final class Latencies {

    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final Map<String, Long> takenAt = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    void sent(String document) {
        sentAt.put(document, System.nanoTime());
    }

    /** Counts a document once, however often the recipient is shown it. */
    void taken(String document) {
        long now = System.nanoTime();
        if (takenAt.putIfAbsent(document, now) == null) {
            last.accumulateAndGet(now, Math::max);
        }
    }

    int count() {
        return takenAt.size();
    }

    long last() {
        return last.get();
    }

    /** Percentiles in milliseconds. */
    String percentiles() {
        long[] nanos = takenAt.entrySet().stream()
                .mapToLong(entry -> entry.getValue() - sentAt.get(entry.getKey()))
                .toArray();
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "p50 %d ms, p90 %d ms, p99 %d ms, max %d ms",
                millis(nanos, 0.50),
                millis(nanos, 0.90),
                millis(nanos, 0.99),
                millis(nanos, 1));
    }

    private static long millis(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * part))] / 1_000_000;
    }
}
