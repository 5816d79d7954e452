/*
 * Things of one kind: clothes, colours, what is for dinner. They stand in the lists of words as nouns do, yet words drawn
 * at random are of one kind about once in a thousand parts, and hardly ever in a phrase.
 */

const TOPICS = [
  // food and drink
  `apple avocado bacon banana bean beef berry bread broccoli butter cabbage cake candy carrot cattle celery cereal
  cheese cherry chicken chocolate cinnamon citrus clove coconut coffee cookie corn cotton cream crisp cucumber
  curry dinner dish egg fish flavor food fork fruit garlic ginger grain grape gravy honey ice juice kiwi knife
  lemon lettuce lobster lunch mango meat melon milk mushroom mustard noodle nut oatmeal oil olive onion orange
  oyster pasta peach peanut pear pepper pizza plum pork potato poultry pudding pumpkin raspberry rice salad salmon
  salt sauce sausage shrimp snack soda soup spice spinach spoon spread steak strawberry sugar syrup taste tea
  toast tobacco tomato tuna turkey vegetable vinegar water wheat wine yogurt`,
  // clothes and what is worn
  `bag belt black blue boot brown button cap clothes coat costume cotton diamond dress fabric fashion glasses glove
  hat helmet hood jacket jeans jewel leather mask pants pocket purse ring robe sandal scarf shirt shoe shorts silk
  skirt sleeve slipper sock suit sunglasses sweater tie tuxedo umbrella uniform vest wear white wool zipper`,
  // colours
  `amber beige black blue bright bronze brown color colour coral crimson cyan dark gold gray green grey indigo
  ivory lavender lemon light magenta olive orange pale pink purple red rose ruby scarlet silver violet white
  yellow`,
  // animals
  `alligator animal ant bat bear bee bird buffalo bull butterfly camel cat cattle chicken chimney clam cow coyote
  crab crane cricket crocodile crow deer dinosaur dog dolphin donkey dove dragon duck eagle elephant elk fish
  flock fly fox frog giraffe goat goose gorilla hamster hawk hedgehog hen horse insect jaguar kangaroo kitten
  koala leopard lion lizard lobster monkey mosquito moth mouse mule octopus ostrich owl oyster panda panther
  parrot peacock penguin pet pig pigeon pony puppy rabbit raccoon rat raven salmon scorpion seal sheep shrimp
  snail snake spider squirrel swallow swan tiger toad tortoise trout tuna turkey turtle viper walrus wasp whale
  wolf worm zebra`,
  // hobbies, sports and games
  `art baseball basket bike book camera camp card chess climb cook craft cricket dance dive draw drum exercise film
  fish fitness football game garden golf guitar gym hike hobby hockey hunt jazz jump magic movie museum music
  novel opera paint photo piano pizza play poem poker puzzle race read ride run sail shop sing skate ski sleep
  soccer sport surf swim swing team tennis theater tour toy travel trek trip trumpet video violin walk write yoga`,
  // body and health
  `age alcohol ankle arm back blood body bone brain cheek chest chin clinic diet disease doctor ear elbow eye face
  family finger flesh foot forehead gender hair hand head health heart heel hip hospital jaw knee leg limb lip
  liver lung medical mouth muscle nail neck nerve nose obesity palm patient pulse rib salt shoulder skin skull
  smile smoke spine stomach sugar throat thumb tissue tobacco toe tongue tooth vein waist wrist`,
  // weather, land and sky
  `air arctic autumn beach breeze bright cave cliff climate cloud coast cold cool creek dawn desert dew dry dust
  earth fall field fire flood fog forest front frost gale gauge glacier grass hail hazard heat hill hot humid
  hurricane ice island jungle lake land light lightning liquid mass melt mist moist moon mountain mud ocean plain
  planet pond rain rainbow ridge river rock rough sand sea season shade sky sleet snow soil solar spring star
  storm stream summer sun surface temperature thunder tide tornado tree tropical upper valley vapor vital volcano
  warm water wave weather wet wind winter`,
  // home, furniture, household
  `attic basket bath bed bench blanket bowl box brick broom bucket cabinet candle carpet ceiling chair clock couch
  cup curtain cushion desk dish door drawer fan fence floor fork furnace garage garden gate glass hall hammer home
  house kettle key kitchen knife ladder lamp light mirror mixer mug nail oven paper pen pencil picture pillow
  plate pot rack roof room rug shelf shower sink soap sofa spoon stove table tape tent tool towel toy tube vacuum
  vase wall window wood wrap`,
  // people and family
  `actor adult artist aunt baby boy brother child cousin dad daughter doctor driver family farmer father friend
  girl grandfather grandma husband kid king lady lawyer man mom mother mum neighbor nephew niece nurse parent
  person pilot police prince queen senior sister soldier son student teacher teen twin uncle wife woman writer
  youth`,
  // places, traffic
  `airport avenue bank bar bike boat bridge bus cab camp canal car castle church cinema city club college country
  cruise east ferry flight harbor highway hospital hotel house island lane library mall market museum north office
  park plane port pub restaurant river road route school ship shop south stadium station store street subway taxi
  temple theater tower town track trade train travel truck tunnel university van vehicle village wagon west world
  zone zoo`,
  // numbers, time
  `age annual autumn daily date day double eight eleven evening first five four half hour hundred last million
  minute month morning next night nine noon once one second seven six spring summer ten third three time today
  tomorrow twelve twice two week weekend winter year yesterday zero`,
].map((words) => new Set(words.split(/\s+/)));

const FEWEST = 3;
const SHARE = 0.75;

/** Whether most of these words name things of one kind. */
export function areOfOneKind(words: readonly string[]): boolean {
  if (words.length < FEWEST) return false;
  const enough = Math.max(FEWEST, Math.ceil(SHARE * words.length));
  return TOPICS.some((topic) => words.filter((word) => topic.has(word)).length >= enough);
}
