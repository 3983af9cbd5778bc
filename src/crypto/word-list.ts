/**
 * 2,048 short, plain words, in order: 11 bits each. A list of our own making. The first four letters tell each word from every
 * other, and none is rude or about harm: somebody may have to type it on a bad day. Changing it harms nothing made before.
 */
export const wordList: readonly string[] = `
able about above acorn across act active actor actual adapt add adjust admire adopt adult advice aerial
affair afford afloat after again agenda agile agree ahead aim air airport aisle alarm album alert alike
alive all alley allow almond alpha already alto always amaze amber amble among amount ample amuse anchor
ancient anew angel angle animal ankle answer ant antler anvil apart apple april apron arch arctic area arena
arise arm aroma around arrange arrive arrow artist ascend ashore aside ask asleep aspen assist aster atlas
atom attach attend attic auburn audio august aunt author autumn avenue average avocado avoid awake award
away awesome azure back bacon badge bag bagel bake balance balcony ball bamboo banana band bangle banjo bank
banner barber barge barley barn barrel basic basket bath baton battery bay beach bead beagle beam bean bear
beaver become bed bedroom bee beech beetle before begin behind beige believe bell below belt berry beside
best better between beyond bicycle big bike bill bingo birch bird birthday biscuit bison bit black bland
blast blend bless blink block blonde bloom blossom blouse blue blush board boast boat body boil bolt bonnet
bonus book boost boot border borrow botany both bottle boulder bounce bow bowl box bracket brain brand brass
brave bread breeze brick brief bright bring brisk broad bronze brook brother brown brush bubble bucket bud
budget buffet bugle build bulb bulk bumper bun bundle bunny burger bus bush busy butter cabbage cabin cable
cactus cafe cake calendar calf call calm camel camp canal candle canoe canvas canyon cap caption car caramel
card cargo carol carpet carry cart carve cascade cash cast casual cat catch cattle cause cavern cedar
ceiling celery cell cement centre cereal chain chalk chapter charm chat check chef cherry chess chicken
chief child chimney chip choir chord chrome chunk chutney cinema cinnamon circle city clap clarinet clay
clean clever click clip cloak clock close cloth cloud clover clown club clue coach coal coast coat cobalt
cobbler cobweb cocoa code coffee coin collar colour column comb comet comfort comic common compass cone
connect contact cook cool copper copy coral cord cork corn correct cosmic cosy cotton couch could count
couple course cover cow cowboy coyote craft crane crater crayon cream credit creek crescent crew cricket
crimson crisp crocus crop cruise crystal cucumber cuddle cup cupboard curl curtain curve cushion cycle
cygnet cypress daffodil daily dairy daisy dance dapper daring dart dash data date dawn day dazzle decade
december decide deck declare decorate deep define delay delight delta denim dentist depend depot depth
design desk dessert detail detect device dew dial diamond diary dice diesel differ dig digital dill dimple
diner dingo dinner dinosaur diploma direct discover dish disk display distant ditch dive divide dock dodge
dog dollar dolphin domain dome domino donkey door dormouse dot double down dozen draft dragon drama draw
dream dress drift drill drink drive drizzle drum dry duck dune during dust duty duvet dwell dynamic each
eager eagle ear early earn earth easel east easy eat echo eclipse edge edit educate effect effort egg eight
either elbow elder elect elegant element elephant eleven elf elk elm else ember embrace emerald emotion
employ empty emu enamel end energy engage engine english enjoy enough ensure enter entire envelope equal
equip erase errand espresso essay europe even ever exam excite exercise exhale exist exotic expand expert
explore express extra eye fable fabric face fact fade fair falcon fall fame family famous fan fancy far
farewell farm fashion fast favour fawn feast feather february fed feed feel fellow felt fennel fern ferry
festival fetch few fiction fiddle field fiesta fig figure file fill film filter final finch find finger
finish fir firm first fish fit five fix flag flake flamingo flannel flash flat flavour flax fleet flex
flicker flight flint flip float flock floral flour flow fluffy flute fly foam focus fog foil fold folk
follow fond food foot for forest fork form forty forum forward found four fox foyer fragrant frame freckle
free fresh friday friend fringe frog from front frost frown fruit fuel full fun funny future gadget gain
galaxy gallop game gander gap garage garden garlic garment gate gather gaze gear gecko gem general genius
gentle geology geyser giant gift giggle ginger giraffe give glacier glad glance glass gleam glen glide
glimpse glitter globe glory glove glow goal goat gold golf gondola good goose gorge gorilla gossip gown
grace grade grain grand grape grass gravy great green grid grin grocer groove group grove grow guard guess
guide guild guitar gulf gull guru gust gym habit haddock half hall halo hammer hamper hamster hand happy
harbour harmony harp harvest hat hatch haven hawk hay hazel head health hedge height helmet helpful hen
herald herb herd here hero herring high hike hill hinge hint hip hippo history hive hobby hockey hold
holiday holly home honey hood hoof hoop hoot hope horizon horn horse host hotel house hover huddle hug human
humble hummus hundred hurry husky hut hyacinth ice icicle icing icon idea identity idle igloo image impact
improve inch include index indigo indoor inform inhale inkwell inland inlet inner inside inspire into invent
invite inward iris iron island issue item ivy jacket jade jaguar jam january jar jasmine jaunt jazz jeans
jelly jersey jet jetty jewel jigsaw jingle job jockey jog join joke jolly jotter journal joy jubilee judo
jug juggle juice july jumbo jumper june jungle junior kale kayak keen keep kelp kennel kestrel kettle key
keyboard kiln kilt kind king kiosk kipper kit kitchen kite kitten kiwi knapsack knee knight knit knock knot
know koala label ladder lady lagoon lake lamb lamp land lane language lantern large lark lasagne laser last
latch latin laugh launch laurel lava lavender lawn layer lazy lead leaf league leap learn leather lecture
ledge leek legend leisure lemon leopard let letter library licence lift light like lilac lily lime line lion
liquid list little live llama loaf local locket lodge loft lollipop long look loop loose lorry lotion lotus
loud lounge love loyal luck luggage lullaby lumber lunar lunch lush lute luxury lychee lynx macaroni machine
magazine magic magnet magpie mahogany mail main maize major make mallet manage mandarin mango manor mantle
many map maple marble march margin marina mark marmot marsh marvel mascot mat match mate math matter mauve
maybe meadow meal measure mechanic medal media meet mellow melon melt member memory mend mention menu merge
merit mermaid merry message metal meteor method metre midday midnight might mile milk mill mime mingle mini
minnow mint minute miracle mirror mist mitten mix mobile model mohair molar moment monday money mongoose
monkey month mood moon moor moose morning mosaic moss moth motion motor mound mouse mouth move much muesli
muffin mug mulberry multiply mumble museum mushroom music mussel myself mystery myth nachos name napkin
narrow narwhal native nature navy near neat neck nectar need nephew nest net network new newt next nibble
nice nickel niece night nimble nine noble node noise noodle noon normal north nose notice novel now number
nut nutmeg nuzzle nylon oak oasis oat obey object oboe observe ocean october office often oil okay olive
omelette once onion online opal open opera optic orange orbit orchid origin ornament ostrich other otter
outdoor outer outfit outing oval owl owner oxygen oyster ozone pack paddle padlock page paint palace palm
pamper pancake panda panel pantry papaya paper parade parcel parent park parrot parsley part pass pasta
patch path patio pattern pavement paw pea peace peanut pear pebble pecan pedal pedestal pelican pen pencil
penguin penny people pepper perch perfect permit petite phoenix phone photo phrase physics piano piccolo
pick picnic picture pigeon pilchard pillar pilot pine pink pioneer pipe pirate pizza place plaid plan
plaster plate play plaza please plenty plot plover plum pocket podium poetry point polar pole polish polka
pollen polo poncho pond pony poodle pool popcorn poplar poppy popular porch porridge port position possible
post potato pottery pouch poultry pound power practice praise press pretty price primrose print prism
private process produce program project promise protect proud prove public puddle puffin pull pump puppy
purple purse puzzle pyjamas pyramid python quail quality quartz quay queen quick quiet quill quince quiver
quiz rabbit raccoon race racket radar radio raft rain raise rake rally ramble ramp ranch random rapid rattle
raven ravine reach read real reason recall receive recipe record recycle redwood reed reel refer reflect
refresh rehearse reindeer relax relish rely remain remedy remind remote rename render renew repair repeat
reply report reptile request rescue reserve respect rest retell retire return reunion reveal review reward
rewind rhino rhubarb rhyme rhythm ribbon rice rich riddle ride ridge right ring rinse ripple risotto rival
river road robin robot robust rock rodeo roll romance romp rook room root rose rotate rotor round route
rover royal rubber ruby rucksack rudder ruffle rug rugby ruler rumba run rustic rye sabre sack saddle safari
safe saffron sage saint salad salmon salon salsa salt salute same sample sand sapling sardine satchel satin
saturday sauce saunter sausage savanna save savour scale scamper scarf scatter scene schedule school science
scone scoop scope score scout scramble screen script scroll scrub sculptor sea seagull search season second
secret section see seed seesaw select send senior sentence serve settle seven shake shampoo shape share
shawl shed sheep shelf sheriff shield shift shimmer shine ship shirt shoe shop shore shout shovel show
shrimp shrub shuffle sibling side sienna siesta sieve sift sign silence silk silly silo silver simmer simple
sing sister sit site six skate sketch ski skill skip skirt skittle sky skylark slate sleigh slide slipper
smart smile smock smooth snack snail sneeze snooze snow snug soap soccer social sock soda sofa soft soil
solar solid solve sonar song sonic sonnet soothe sorbet sorry sort soul sound soup source south space spade
spaniel spare speak special speed spell spend sphere spice spinach spire splash splendid split sponge spoon
sport spot spout spray spread spring sprout spruce spur square squeeze squid stack stadium staff stamp stand
staple star state stay steam stem stencil step stereo stir stitch stoat stock stone stool stop store stove
straight stream string stroll study stuff style subject subtle suburb subway succeed such suede sugar
suggest sum summer sun sunday super supper sure surf surge surprise sushi suspend swan swap sway sweater
sweep swift swim swing swirl switch sycamore symbol symphony syrup system tabby table tack taco tactic
tadpole take talk tall tango tape target tarmac tarragon task tassel taste tawny taxi teach teapot teaspoon
teddy teenager telegram tell ten tenant tender tennis tenor term terrace test thaw theatre theory thick
thimble third thorn three thrill throw thrush thumb thunder thursday thyme tiara ticket tide tidy tie tiger
tile till tilt timber time timid tin tinker tinsel tiny tip tiptoe tissue title toad toast today toddle
toffee together token tomato tomorrow tone tongue tonic tool tooth top topic torch tortoise total tour
toward towel town toy trace trade traffic trail tram transfer travel tray treat tree trellis trend tribe
tricycle trifle trim trinket trio trip triumph trolley trombone trophy trot trout trowel truck true truffle
trumpet trunk trust truth try tub tuba tuck tuesday tugboat tulip tumble tundra tune tunnel turban turf
turkey turmeric turn turret turtle tweed twelve twenty twice twig twilight twin twirl twist two type typist
ukulele umbrella umpire uncle under undo unfold unicorn uniform union unique universe unlock unpack unusual
unwind upbeat update upgrade uphill upland upon upper upright upstairs upward urban usage use usher utmost
utopia valley valour value valve van vapour varied vase vast vault vector vehicle veil velvet vendor venison
venue verse vertical vessel via viaduct victory video view village vine vintage vinyl viola visit vista
vitamin vivid vocal voice volcano volume vowel voyage waffle wag wagon wait walk walnut walrus waltz warbler
wardrobe warm warren watch water wattle wave way wealth weather weave web wedding wedge welcome well west
wetland whale wharf wheat wheel whim whirl whisker white whole wicker wide width wiggle wigwam willow win
wind winner winter wire wisdom wise wish wisteria with wolf wombat wonder wood wool word work world wreath
wren wriggle wrinkle wrist write yacht yard yarn yarrow year yeast yellow yes yodel yoga yoghurt yolk young
your youth yule zany zebra zenith zephyr zero zigzag zinc zip zipper zone zoo zoom
`
  .trim()
  .split(/\s+/)
