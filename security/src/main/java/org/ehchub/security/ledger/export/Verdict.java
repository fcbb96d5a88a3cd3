package org.ehchub.security.ledger.export;

import org.ehchub.security.ledger.note.Checkpoint;

/** What a verification came to. */
public sealed interface Verdict {

    /** One sentence for whoever asked. */
    String sentence();

    /**
     * The ledger is what it was when its entries were entered, and what its log has signed.
     *
     * @param checkpoint its head
     */
    record Intact(Checkpoint checkpoint) implements Verdict {
        @Override
        public String sentence() {
            return "Intact: all " + checkpoint.size() + " entries of " + checkpoint.origin()
                    + " are as they were entered, root " + checkpoint.root() + ".";
        }
    }

    /**
     * A file is not what it must be.
     *
     * @param path of the file
     * @param what is wrong with it
     */
    record Changed(String path, String what) implements Verdict {
        @Override
        public String sentence() {
            return "Changed: " + path + ": " + what + ".";
        }
    }

    /**
     * The ledger does not go on from an earlier checkpoint: there are two histories, or this one was rewritten.
     *
     * @param earlier the checkpoint that was kept
     */
    record Forked(Checkpoint earlier) implements Verdict {
        @Override
        public String sentence() {
            return "Forked: the first " + earlier.size() + " entries are not those of the earlier checkpoint.";
        }
    }

    /**
     * The ledger ends before an earlier checkpoint.
     *
     * @param earlier the checkpoint that was kept
     * @param size how many entries are left
     */
    record Shortened(Checkpoint earlier, long size) implements Verdict {
        @Override
        public String sentence() {
            return "Shortened: there are " + size + " entries, and there were " + earlier.size() + " before.";
        }
    }
}
