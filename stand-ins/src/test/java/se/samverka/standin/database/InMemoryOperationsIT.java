package se.samverka.standin.database;

class InMemoryOperationsIT extends OperationsContract {

    @Override
    Database start() {
        return Database.inMemory().start();
    }
}
