import type { ImportedProduct } from '#contracts/products';

type ProductRow = readonly [sku: string, name: string, amount: number, stock: number, description: string];

const productsByCategory: Readonly<Record<string, readonly ProductRow[]>> = {
  'Coffee and Tea': [
    ['MUG-STONE', 'Stoneware Mug', 1_600, 120, 'Thrown by hand, glazed inside; holds a generous coffee.'],
    ['MUG-ENAMEL', 'Enamel Mug', 1_250, 200, 'Light, unbreakable, at home by the fire.'],
    ['TEAPOT-IRON', 'Cast-Iron Teapot', 6_400, 25, 'Keeps a pot of tea warm through a long chapter.'],
    ['KETTLE-STEEL', 'Gooseneck Kettle', 7_900, 30, 'Pours slowly and exactly.'],
    ['GRINDER-HAND', 'Hand Coffee Grinder', 8_900, 18, 'Steel burrs, forty settings, no noise before seven.'],
    ['PRESS-GLASS', 'French Press', 3_900, 45, 'One litre, double walled.'],
  ],
  Kitchen: [
    ['KNIFE-CHEF', "Chef's Knife", 11_900, 15, 'Twenty centimetres of carbon steel with an ash handle.'],
    ['KNIFE-PARING', 'Paring Knife', 3_400, 60, 'The small one that is always in use.'],
    ['BOARD-OAK', 'Oak Cutting Board', 5_200, 40, 'End grain, oiled, feet of cork.'],
    ['PAN-IRON', 'Cast-Iron Pan', 5_900, 35, 'Twenty-six centimetres; outlives its owner.'],
    ['POT-COPPER', 'Copper Saucepan', 14_900, 8, 'Tinned inside; perfect for caramel.'],
    ['BOWL-OLIVE', 'Olive-Wood Bowl', 4_700, 22, 'Each turned from one piece, no two alike.'],
    ['BRUSH-BEECH', 'Dish Brush', 900, 0, 'Beech and tampico. Back in stock soon.'],
  ],
  Textiles: [
    ['LINEN-TOWEL', 'Linen Tea Towel', 1_400, 180, 'Dries glasses without a trace.'],
    ['LINEN-APRON', 'Linen Apron', 4_900, 50, 'Crossed straps, two deep pockets.'],
    ['LINEN-SHEET', 'Linen Bed Sheet', 9_800, 28, 'Washed soft; cool in summer, warm in winter.'],
    ['BLANKET-WOOL', 'Wool Blanket', 12_900, 20, 'Woven from the wool of mountain sheep.'],
    ['CUSHION-VELVET', 'Velvet Cushion', 3_600, 64, 'Moss green, filled with feathers.'],
  ],
  Living: [
    ['LAMP-DESK', 'Desk Lamp', 8_400, 26, 'Turned brass, warm light, a switch that clicks.'],
    ['LAMP-PAPER', 'Paper Lantern', 2_900, 70, 'Folds flat, hangs from anything.'],
    ['CANDLE-BEES', 'Beeswax Candle', 1_100, 300, 'Burns for ten hours and smells of summer.'],
    ['VASE-GLASS', 'Blown-Glass Vase', 5_600, 14, 'Smoky grey, for a single branch.'],
    ['CLOCK-WALL', 'Wall Clock', 6_900, 17, 'A silent movement behind a simple dial.'],
    ['CHAIR-LIMITED', 'Three-Legged Stool', 18_900, 1, 'The last one.'],
    ['SOAP-OLIVE', 'Olive-Oil Soap', 700, 400, 'Cut by hand, cured for six months.'],
  ],
  Desk: [
    ['NOTEBOOK-A5', 'Dot-Grid Notebook', 1_800, 240, 'One hundred and sixty pages that lie flat.'],
    ['PEN-FOUNTAIN', 'Fountain Pen', 4_400, 33, 'A fine steel nib and a converter.'],
    ['INK-BLUE', 'Blue-Black Ink', 1_300, 90, 'Fifty millilitres; dries dark.'],
  ],
  'On the Way': [
    ['BAG-CANVAS', 'Canvas Backpack', 9_400, 24, 'Waxed canvas, leather straps, room for a weekend.'],
    ['UMBRELLA-ASH', 'Walking Umbrella', 7_200, 12, 'An ash shaft that withstands strong wind.'],
  ],
};

/** Demo products by category: enough for several pages, including one out of stock and one with a single unit left. */
export const demoCatalogue: ImportedProduct[] = Object.entries(productsByCategory).flatMap(
  ([category, rows]) =>
    rows.map(([sku, name, amount, stock, description]) => ({
      sku,
      name,
      description,
      price: { amount, currency: 'EUR' },
      stock,
      category,
    })),
);
