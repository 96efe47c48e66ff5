//! Whether agreeing is good for the service.

use super::*;
use crate::study::words::normal;

#[test]
fn polarity_by_words_and_scale() {
    use Polarity::*;
    let yes_no =
        |text: &str, expected| assert_eq!(polarity_of(text, Some(Family::YesNo)), expected, "{text}");
    yes_no("Companies put more effort into selling than into excellent customer service", Unfavourable);
    yes_no("Likely to switch companies after a bad customer service experience", Unfavourable);
    yes_no("The contact center meets customer expectations", Favourable);
    yes_no("Agents demonstrate emotional empathy", Favourable);
    yes_no("Response times are fast", Favourable);
    yes_no("It is easy to reach a person", Favourable);
    yes_no("Considering how long you had to wait, do you agree that the service was quick?", Favourable);
    yes_no("Considering how quick it was, do you agree that you had to wait too long?", Unfavourable);
    yes_no("It is not easy to reach a person", Unfavourable);
    yes_no("It is hard to reach a person", Unfavourable);
    yes_no("I never have to repeat myself", Favourable);
    yes_no("They said sorry when something went wrong", Favourable);
    yes_no("Members can cancel without any trouble", Favourable);
    yes_no("My flight was cancelled", Unfavourable);
    yes_no("The medicine was not in stock", Unfavourable);
    yes_no("Our agents don't listen", Unfavourable);
    yes_no("Documents are free of mistakes", Favourable);
    yes_no("Documents are free from errors", Favourable);
    yes_no("Documents are error-free", Favourable);
    yes_no("Returns are trouble-free", Favourable);
    yes_no("There are no more mistakes in my bill", Favourable);
    yes_no("My order came without delay", Favourable);
    yes_no("Members rarely have to wait", Favourable);
    yes_no("Agents are rarely helpful", Unfavourable);
    yes_no("They never called me back", Unfavourable);
    yes_no("The company forgets to call back", Unfavourable);
    yes_no("They never fail to call back", Favourable);
    yes_no("The company cares more about selling to me than about serving me", Unfavourable);
    yes_no("We put more effort into selling than into service", Unfavourable);
    yes_no("We put more effort into service than into selling", Favourable);
    yes_no("The company does not care more about money than about its customers", Favourable);
    yes_no("We keep our promises", Favourable);
    yes_no("The company does not keep its promises", Unfavourable);
    yes_no("Calls are returned on the same day", Favourable);
    yes_no("We keep customers informed", Favourable);
    yes_no("I was left in the dark", Unfavourable);
    yes_no("How much do you agree? [It is hard to reach them]", Unfavourable);
    yes_no("Please rate how far you agree: [It is hard to reach them]", Unfavourable);
    yes_no("I did not stand in line long", Favourable);
    yes_no("The waiting times are long", Unfavourable);
    yes_no("The waiting area is not crowded", Favourable);
    yes_no("They told me at once when my train was cancelled", Favourable);
    yes_no("When trains are cancelled, we tell passengers at once", Favourable);
    yes_no("Problems are solved quickly", Favourable);
    yes_no("There were problems with my order", Unfavourable);
    yes_no("It is too noisy", Unfavourable);
    yes_no("It is not too noisy", Favourable);
    yes_no("They were not rude and slow", Neutral);
    yes_no("It is hard to get good advice", Unfavourable);
    yes_no("I had to find out for myself", Unfavourable);
    yes_no("I never had to ask for anything", Favourable);
    yes_no("They gave me the key without my having to ask", Favourable);
    yes_no("Customers do not have to sign anything", Favourable);
    yes_no("There is little noise at night", Favourable);
    yes_no("There were few problems with my order", Favourable);
    yes_no("There was a little noise at night", Unfavourable);
    yes_no("My ticket was closed although nothing had been repaired", Unfavourable);
    yes_no("They were helpful although the line was slow", Favourable);
    yes_no("I waited a long while before somebody came", Unfavourable);
    yes_no("Rubbish and refuse are collected on the day we say", Favourable);
    yes_no("They refused to help", Unfavourable);
    yes_no("The receptionist was discourteous", Unfavourable);
    yes_no("The lift is undependable", Unfavourable);
    yes_no("Patients need to explain their illness only once", Favourable);
    yes_no("Nobody told me what it would cost", Unfavourable);
    for (text, expected) in [
        ("Sales come before service", Unfavourable),
        ("Sales always come before good service", Unfavourable),
        ("Service comes before sales", Favourable),
        ("Profit is not put before people", Favourable),
        ("We save costs at the expense of quality", Unfavourable),
        ("I would switch to a competitor", Unfavourable),
        ("I would never switch to a competitor", Favourable),
        ("We are better than our competitors", Favourable),
        ("Agents lack product knowledge", Unfavourable),
        ("Our processes are bureaucratic", Unfavourable),
        ("There is too much red tape", Unfavourable),
        ("Our forms ask for unnecessary details", Unfavourable),
        ("Agents are overworked", Unfavourable),
        ("We are short of staff", Unfavourable),
        ("Nobody takes ownership of a call", Unfavourable),
        ("The staff do not know the products", Unfavourable),
        ("Customers are treated as individuals", Favourable),
    ] {
        yes_no(text, expected);
        assert_eq!(polarity_of(text, Some(Family::Agreement)), expected, "{text}");
    }
    assert!(is_taken_as_good("Customers are treated as individuals", Some(Family::YesNo)));
    assert!(!is_taken_as_good("Customers are treated fairly", Some(Family::YesNo)));
    assert!(!is_taken_as_good("We own a second shop in town", Some(Family::Frequency)));
    yes_no("Is delivery free?", Neutral);
    yes_no("Do you have any children under 18?", Neutral);
    yes_no("Is this your first job?", Neutral);
    let check =
        |text: &str, family, expected| assert_eq!(polarity_of(text, Some(family)), expected, "{text}");
    check("How satisfied are you with the waiting time?", Family::Satisfaction, Favourable);
    check("How satisfied are you with the waiting time?", Family::Numbers, Favourable);
    check("Q4. I find real joy in it", Family::Agreement, Favourable);
    check("I have to wait too long", Family::Agreement, Unfavourable);
    check("We explain delays to passengers", Family::YesNo, Favourable);
    check("Calls are dropped during transfer", Family::Agreement, Unfavourable);
    check("The company passes my data on to others", Family::Agreement, Unfavourable);
    check("We never share customers' data", Family::Agreement, Favourable);
    check("Clients leave because of our fees", Family::Agreement, Unfavourable);
    check("The kitchen delivers late-evening orders within the time promised", Family::Agreement, Favourable);
    check("Our technicians repair faults at the first visit", Family::Agreement, Favourable);
    check("The technician repaired the fault at the first visit", Family::Agreement, Favourable);
    check("Repairs are slow", Family::Agreement, Unfavourable);
    check("There are faults again and again", Family::Agreement, Unfavourable);
    check("How often do you use it?", Family::Frequency, Neutral);
    check("How important is a fast answer?", Family::Importance, Neutral);
}

#[test]
fn the_tables_are_in_their_normal_form() {
    let phrases = [GOOD, BAD, TROUBLES, NEITHER, OWN_GAIN, SERVING, BEFORE];
    let words = [FAILS, CIRCUMSTANCES, LITTLE, UNDOING, CONCESSIONS];
    let lists = [NOT, BREAKS, RATES_GOOD, RATES_BAD];
    let entries = phrases.iter().flat_map(|table| table.split('|'));
    let entries = entries.chain(words.into_iter().flatten().copied());
    for entry in entries.chain(lists.into_iter().flat_map(|list| list.iter())) {
        let plain = entry.replace('*', "");
        assert_eq!(normal(&plain), plain.trim_end());
        assert!(!entry.is_empty());
    }
}
