package org.jiedui.bench;

import java.time.Duration;

/** A rate of ours beside its ceiling, taken in turns so that whatever disturbs the machine disturbs both. */
record Compared(Rate ours, Rate ceiling) {

    static Compared measure(Work.Client ours, Work.Client ceiling, int clients, Settings settings) throws Exception {
        warmUp(ours, clients, settings.warmUp());
        warmUp(ceiling, clients, settings.warmUp());
        double[] mine = new double[settings.rounds()];
        double[] theirs = new double[settings.rounds()];
        for (int round = 0; round < settings.rounds(); round++) {
            theirs[round] = Load.perSecond(ceiling, clients, settings.round());
            mine[round] = Load.perSecond(ours, clients, settings.round());
        }
        return new Compared(new Rate(mine), new Rate(theirs));
    }

    private static void warmUp(Work.Client client, int clients, Duration duration) throws Exception {
        Load.perSecond(client, clients, duration);
    }

    double ratio() {
        return ours.median() / ceiling.median();
    }
}
