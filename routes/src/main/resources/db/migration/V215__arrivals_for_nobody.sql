-- Arrivals held because nobody is around the child to have them are looked for when somebody comes.
CREATE INDEX arrival_held_of_child ON arrival (child_id) WHERE state = 'HELD';
