package org.fedoraproject.hubs.cli.fas;

/** Numbers with their nouns. Stateless. */
final class Words {

    private Words() {}

    static String people(int number) {
        return number + (number == 1 ? " person" : " people");
    }

    static String teams(int number) {
        return number + (number == 1 ? " team" : " teams");
    }
}
