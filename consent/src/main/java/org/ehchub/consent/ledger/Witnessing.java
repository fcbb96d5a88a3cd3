package org.ehchub.consent.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ehchub.consent.ledger.WitnessStanding.Problem;
import org.ehchub.security.ledger.note.Checkpoint;
import org.ehchub.security.ledger.note.SignedNote;
import org.ehchub.security.ledger.tree.MerkleHash;
import org.ehchub.security.ledger.tree.MerkleTree;
import org.springframework.context.SmartLifecycle;

/** Shows each new checkpoint to the witness, if there is one, and keeps what it signs. */
public final class Witnessing implements SmartLifecycle {

    private final Optional<Witness> witness;
    private final LedgerTree tree;
    private final Checkpoints checkpoints;
    private final LedgerProperties ledger;
    private final WitnessProperties properties;
    private final Clock clock;
    private final AtomicReference<Optional<Problem>> problem = new AtomicReference<>(Optional.empty());
    private final Rounds rounds;

    /** @param witness absent when none is configured */
    public Witnessing(
            Optional<Witness> witness,
            LedgerTree tree,
            Checkpoints checkpoints,
            LedgerProperties ledger,
            WitnessProperties properties,
            Clock clock) {
        this.witness = witness;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.ledger = ledger;
        this.properties = properties;
        this.clock = clock;
        this.rounds = new Rounds("ledger-witness", properties.interval(), this::ask);
    }

    /** Shows the newest checkpoint, unless it was signed. */
    public void ask() {
        witness.ifPresent(one -> checkpoints.latest(ledger.origin()).ifPresent(newest -> {
            long cosigned = cosignedSize(one);
            if (cosigned < Checkpoint.of(newest).size()) {
                problem.set(show(one, cosigned, newest, true));
            }
        }));
    }

    private Optional<Problem> show(Witness one, long oldSize, SignedNote checkpoint, boolean again) {
        long size = Checkpoint.of(checkpoint).size();
        return switch (one.show(oldSize, path(oldSize, size), checkpoint)) {
            case Witness.Answer.Cosigned(SignedNote cosigned) -> {
                checkpoints.addCosigned(cosigned, one.key().name(), clock.instant());
                yield Optional.empty();
            }
            case Witness.Answer.SignedLast(long last) when last > size -> Optional.of(Problem.SAW_MORE);
            case Witness.Answer.SignedLast(long last) when again -> show(one, last, checkpoint, false);
            case Witness.Answer.SignedLast unstable -> Optional.of(Problem.REFUSED);
            case Witness.Answer.Refused() -> Optional.of(Problem.REFUSED);
            case Witness.Answer.Away() -> Optional.of(Problem.AWAY);
        };
    }

    private List<MerkleHash> path(long oldSize, long size) {
        return oldSize == 0 ? List.of() : new MerkleTree(size, tree.hashes()).consistency(oldSize, size).path();
    }

    /** Whether the tree must stand still until the witness has signed what is in it. */
    public boolean holds() {
        return witness.flatMap(this::missingSince).filter(this::isTooLong).isPresent();
    }

    private boolean isTooLong(Instant since) {
        return properties.whenAway() == WitnessPolicy.HOLD
                && since.plus(properties.patience()).isBefore(clock.instant());
    }

    /** How it stands; nothing when there is no witness. */
    public Optional<WitnessStanding> standing() {
        return witness.map(one -> {
            Optional<Instant> since = missingSince(one);
            return new WitnessStanding(
                    one.key().name(),
                    properties.whenAway(),
                    cosignedSize(one),
                    since,
                    since.filter(this::isTooLong).isPresent(),
                    problem.get());
        });
    }

    /** The newest checkpoint that the witness has signed; nothing when there is no witness, or it has signed none. */
    public Optional<SignedNote> newestCosigned() {
        return witness.flatMap(one -> checkpoints.latestCosigned(ledger.origin(), one.key().name()));
    }

    private long cosignedSize(Witness one) {
        return checkpoints
                .latestCosigned(ledger.origin(), one.key().name())
                .map(note -> Checkpoint.of(note).size())
                .orElse(0L);
    }

    private Optional<Instant> missingSince(Witness one) {
        return checkpoints.firstSignedAfter(ledger.origin(), cosignedSize(one));
    }

    @Override
    public void start() {
        rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }

    @Override
    public boolean isAutoStartup() {
        return witness.isPresent();
    }
}
